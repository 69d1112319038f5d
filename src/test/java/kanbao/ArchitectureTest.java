package kanbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import kanbao.article.SanitizedHtml;
import kanbao.seo.JsonLd;

class ArchitectureTest {

    private static final Path DIAGRAM = Path.of("docs/packages.md");

    private static final ApplicationModules PACKAGES = ApplicationModules.of(KanbaoApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kanbao");

    @Test
    void packagesUseOnlyWhatTheySayAndNeverInACircle() {
        PACKAGES.verify();
    }

    @Test
    void onlyOnePackageMakesHtmlThatReadersAreShownAsItIs() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("kanbao.markdown")
                .should()
                .callConstructor(SanitizedHtml.class, String.class)
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageMakesDataThatAScriptElementHoldsAsItIs() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("kanbao.seo")
                .should()
                .callConstructor(JsonLd.class, String.class)
                .check(CLASSES);
    }

    @Test
    void theTimeComesFromTheClock() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(CLASSES);
    }

    /** Writes the diagram anew where it is out of date, and fails so that the new one is looked at and committed. */
    @Test
    void theDiagramShowsThePackagesAsTheyAre() throws IOException {
        var drawn = "# Packages\n\nWhich package uses which; drawn by `ArchitectureTest`. All of them may use `messages`.\n\n```mermaid\ngraph LR\n"
                + arrows()
                + "```\n";
        var shown = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
        Files.writeString(DIAGRAM, drawn);
        assertThat(drawn).as("%s was out of date and has been drawn anew", DIAGRAM).isEqualTo(shown);
    }

    private static String arrows() {
        return PACKAGES.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .flatMap(module -> module.getDirectDependencies(PACKAGES)
                        .stream()
                        .map(ApplicationModuleDependency::getTargetModule)
                        .map(ArchitectureTest::name)
                        .filter(used -> !used.equals("messages"))
                        .distinct()
                        .sorted()
                        .map(used -> "  " + name(module) + " --> " + used + "\n"))
                .collect(Collectors.joining());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

}
