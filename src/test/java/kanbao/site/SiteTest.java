package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

import kanbao.article.FileType;

class SiteTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withInitializer(new SettingsValidator())
            .withUserConfiguration(OnlyTheSite.class);

    @Test
    void theDefaultsAreThoseOfTheSampleSite() {
        start.run(context -> {
            var site = context.getBean(Site.class);
            assertThat(site.name()).isEqualTo("看报");
            assertThat(site.timeZone()).hasToString("Asia/Shanghai");
            assertThat(site.deskAuthor().slug()).hasToString("编辑部");
        });
    }

    @Test
    void sectionsKeepTheirOrder() {
        start.withPropertyValues("kanbao.site.sections[0].slug=tech", "kanbao.site.sections[0].name=科技",
                "kanbao.site.sections[1].slug=文旅", "kanbao.site.sections[1].name=文旅")
                .run(context -> assertThat(context.getBean(Site.class).sections()).extracting("name").containsExactly(
                        "科技", "文旅"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kanbao.site.name=                             | kanbao.site.name is empty
            kanbao.site.desk=                             | kanbao.site.desk is empty
            kanbao.site.base-url=ftp://news.example       | expected an http or https address
            kanbao.site.base-url=https://a.example/news   | expected an http or https address without a path
            kanbao.site.base-url=news.example             | expected an http or https address
            kanbao.site.base-url=https://a.example?x=1    | expected an http or https address
            kanbao.site.principles=about                  | kanbao.site.principles is “about”, expected an http or https address
            kanbao.attachments.types=mp4,exe              | kanbao.attachments.types is “exe”, expected one of mp4, webm
            kanbao.pictures.types=png,exe                 | kanbao.pictures.types is “exe”, expected jpeg, png
            kanbao.pictures.max-size=21MB                 | kanbao.pictures.max-size is “21MB”, expected from 1MB to 20MB
            kanbao.pictures.max-size=100KB                | kanbao.pictures.max-size is “100KB”, expected from 1MB to 20MB
            kanbao.attachments.max-size=-1GB              | kanbao.attachments.max-size is “-1GB”, expected a size such as 100MB
            kanbao.pictures.max-store=0                   | kanbao.pictures.max-store is “0B”, expected a size such as 100MB
            kanbao.attachments.max-size=many              | kanbao.attachments.max-size is “many”, expected a size, such as 100MB
            kanbao.podcasts[0].type=weird                 | kanbao.podcasts[0].type is “weird”, expected episodic, serial
            kanbao.site.time-zone=Asia/Shangha            | kanbao.site.time-zone is “Asia/Shangha”, expected a time zone, such as Asia/Shanghai
            kanbao.site.language=fr                       | kanbao.site.language is “fr”, expected a language
            kanbao.site.permalinks=archives/{id}          | kanbao.site.permalinks has “archives/{id}”, expected a path such as /archives/{id}.html
            kanbao.site.permalinks[0]=/{year}/{slug}      | kanbao.site.permalinks has “/{year}/{slug}”, expected a path
            kanbao.site.permalinks=/archives/id           | has “/archives/id”
            kanbao.site.permalinks=/{id}/../{slug}        | has “/{id}/../{slug}”
            kanbao.site.permalinks=/{slug},//{id}         | has “//{id}”
            kanbao.site.permalinks=/{id                   | has “/{id”
            kanbao.site.permalinks=/a?p={id}              | has “/a?p={id}”
            kanbao.site.sections[0].slug=A B              | kanbao.site.sections[0].slug is “A B”, expected lower-case letters
            """)
    void anInvalidValueStopsTheStartAndIsReported(String property, String said) {
        start.withPropertyValues(property, "kanbao.site.sections[0].name=科技").run(context -> assertThat(context)
                .getFailure()
                .satisfies(
                        failure -> assertThat(org.assertj.core.util.Throwables.getStackTrace(failure)).contains(said)));
    }

    @Test
    void everyWrongValueOfAListIsNamed() {
        var environment = new MockEnvironment().withProperty("kanbao.attachments.types", "mp4, exe,pdf,sh")
                .withProperty("kanbao.pictures.types[0]", "bmp").withProperty("kanbao.pictures.types[1]", "png")
                .withProperty("kanbao.pictures.types[2]", "tiff")
                .withProperty("kanbao.pictures.hosts", "a.example,http://b,c d")
                .withProperty("kanbao.site.permalinks", "x,/{slug}/,/{year}")
                .withProperty("kanbao.site.foot.links[0].text", "一")
                .withProperty("kanbao.site.foot.links[0].address", "javascript:1")
                .withProperty("kanbao.site.foot.links[1].text", "二")
                .withProperty("kanbao.site.foot.links[1].address", "/b")
                .withProperty("kanbao.site.foot.links[2].text", "三")
                .withProperty("kanbao.site.foot.links[2].address", "c");

        assertThat(new SettingErrors(environment).all()).extracting(error -> error.replaceFirst(", expected.*", ""))
                .containsExactlyInAnyOrder("kanbao.attachments.types is “exe”", "kanbao.attachments.types is “sh”",
                        "kanbao.pictures.types[0] is “bmp”", "kanbao.pictures.types[2] is “tiff”",
                        "kanbao.pictures.hosts has “http://b”", "kanbao.pictures.hosts has “c d”",
                        "kanbao.site.permalinks has “x”", "kanbao.site.permalinks has “/{year}”",
                        "kanbao.site.foot.links has the address “javascript:1”",
                        "kanbao.site.foot.links has the address “c”");
    }

    @Test
    void aSizeWithoutAUnitIsInMegabytes() {
        var environment = new MockEnvironment().withProperty("kanbao.pictures.max-size", "15")
                .withProperty("kanbao.attachments.max-size", "50");
        var settings = Binder.get(environment).bind("kanbao", Settings.class).get();

        assertThat(settings.pictures().maxSize()).isEqualTo(DataSize.ofMegabytes(15));
        assertThat(settings.attachments().maxLength(FileType.PDF)).isEqualTo(50L << 20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kanbao.site.sections[0].slug=tech                        | is incomplete
            kanbao.site.sections[5].slug=tech                        | is incomplete
            kanbao.sitename=x                                        | kanbao.sitename is not a setting
            kanbao.site.name2=x                                      | kanbao.site.name2 is not a setting
            kanbao.data=                                             | kanbao.data is empty
            management.server.port=8080                              | expected another port
            """)
    void incompleteUnknownAndConflictingSettingsAreReported(String property, String said) {
        start.withPropertyValues("server.port=8080", property).run(
                context -> assertThat(context).getFailure().hasMessageContaining(said));
    }

    @Test
    void permalinkPatternsCanBeIndexed() {
        start.withPropertyValues("kanbao.site.permalinks[0]=/archives/{id}.html", "kanbao.site.permalinks[1]=/{slug}/")
                .run(context -> assertThat(context.getBean(Site.class).permalinks()).containsExactly(
                        PermalinkPattern.of("/archives/{id}.html"), PermalinkPattern.of("/{slug}/")));
    }

    @Test
    void everySpellingOfASettingNameIsAccepted() {
        start.withPropertyValues("kanbao.site.baseUrl=https://a.example", "kanbao.site.time_zone=Asia/Taipei",
                "kanbao.sampleWhenEmpty=true").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void twoSectionsCannotShareASlug() {
        start.withPropertyValues("kanbao.site.sections[0].slug=tech", "kanbao.site.sections[0].name=科技",
                "kanbao.site.sections[1].slug=tech", "kanbao.site.sections[1].name=技术")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("“tech” twice"));
    }

    @Configuration
    @Import(SiteConfiguration.class)
    static class OnlyTheSite {}

}
