package kanbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import kanbao.article.Picture;
import kanbao.edition.Edition;
import kanbao.logo.Logo;
import kanbao.logo.Logos;
import kanbao.picture.PictureFile;
import kanbao.script.Scripts;
import kanbao.sharecard.ShareCardMetadata;
import kanbao.sharecard.ShareCardStore;
import kanbao.site.Links;
import kanbao.site.PageScript;

/** Lists every address that the site serves, except search results and redirects. */
@Component
@Profile(RunningSite.PROFILE)
class AddressInventory {

    private static final String ASSETS = "/assets/";

    private final Links links;
    private final Logos logos;
    private final ShareCardStore cards;
    private final ResourceUrlProvider assets;
    private final Scripts scripts;

    AddressInventory(Links links, Logos logos, ShareCardStore cards, ResourceUrlProvider assets, Scripts scripts) {
        this.scripts = scripts;
        this.links = links;
        this.logos = logos;
        this.cards = cards;
        this.assets = assets;
    }

    /** Returns every file of the site once. */
    List<SiteFile> files(Edition edition) {
        var other = scripts.areTwo() ? PageScript.in(true, () -> texts(edition).toList()) : List.<SiteFile>of();
        return Stream.of(assets(), texts(edition), other.stream(),
                Stream.concat(edition.pictures().stream().map(PictureFile::picture), logos.all().map(Logo::picture))
                        .flatMap(this::pictures).map(SiteFile::immutable),
                edition.attachments().stream()
                        .map(file -> SiteFile.attachment(links.attachment(file.attachment()), file.bytes())))
                .flatMap(files -> files)
                .distinct()
                .toList();
    }

    /** Returns all that has text, in one script. */
    private Stream<SiteFile> texts(Edition edition) {
        var gone = Stream.concat(edition.withdrawn().stream(), edition.withdrawnPages().stream())
                .map(story -> links.article(story.address())).toList();
        return Stream.of(
                edition.routes().addresses().map(links::inScript).filter(page -> !gone.contains(page))
                        .map(SiteFile::page),
                gone.stream().map(page -> SiteFile.withStatus(410, page)),
                StatusPageController.STATUSES.stream()
                        .map(status -> SiteFile.withStatus(status,
                                links.inScript(StatusPageController.address(status)))),
                edition.newest().stream().flatMap(article -> Stream
                        .of(links.version(article.slug()), links.qrCode(article.slug())).map(SiteFile::page)),
                cards(edition).map(ShareCardMetadata::path).map(SiteFile::immutable))
                .flatMap(files -> files);
    }

    private Stream<String> pictures(Picture picture) {
        return Stream.concat(Stream.of(links.picture(picture)), picture.variantWidths().stream()
                .flatMap(width -> Stream.of(picture.variantExtension(), "webp").distinct()
                        .map(extension -> links.variant(picture, width, extension))));
    }

    private Stream<ShareCardMetadata> cards(Edition edition) {
        return Stream.of(cards.forSite().stream(),
                edition.specials().stream()
                        .flatMap(listing -> cards.forSpecial(scripts.special(listing.special())).stream()),
                edition.newest().stream().flatMap(article -> cards.forArticle(scripts.summary(article)).stream()))
                .flatMap(all -> all);
    }

    /** Returns each asset under its plain name and under its name with a hash of its content. */
    private Stream<SiteFile> assets() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:" + ASSETS + "*"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(ASSETS::concat)
                    .flatMap(path -> Stream.of(path, assets.getForLookupPath(path)))
                    .filter(Objects::nonNull)
                    .map(SiteFile::page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
