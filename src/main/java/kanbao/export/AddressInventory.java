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
import kanbao.sharecard.ShareCardMetadata;
import kanbao.sharecard.ShareCardStore;
import kanbao.site.Links;

/** Lists every address that the site serves, except search results and redirects. */
@Component
@Profile(RunningSite.PROFILE)
class AddressInventory {

    private static final String ASSETS = "/assets/";

    private final Links links;
    private final Logos logos;
    private final ShareCardStore cards;
    private final ResourceUrlProvider assets;

    AddressInventory(Links links, Logos logos, ShareCardStore cards, ResourceUrlProvider assets) {
        this.links = links;
        this.logos = logos;
        this.cards = cards;
        this.assets = assets;
    }

    /** Returns every file of the site once. */
    List<SiteFile> files(Edition edition) {
        var gone = Stream.concat(edition.withdrawn().stream(), edition.withdrawnPages().stream())
                .map(story -> links.article(story.address())).toList();
        return Stream.of(assets(),
                edition.routes().addresses().filter(page -> !gone.contains(page)).map(SiteFile::page),
                gone.stream().map(page -> SiteFile.withStatus(410, page)),
                StatusPageController.STATUSES.stream()
                        .map(status -> SiteFile.withStatus(status, StatusPageController.address(status))),
                edition.newest().stream().flatMap(article -> Stream
                        .of(links.version(article.slug()), links.qrCode(article.slug())).map(SiteFile::page)),
                Stream.concat(edition.pictures().stream().map(PictureFile::picture), logos.all().map(Logo::picture))
                        .flatMap(this::pictures).map(SiteFile::immutable),
                edition.attachments().stream()
                        .map(file -> SiteFile.attachment(links.attachment(file.attachment()), file.bytes())),
                cards(edition).map(ShareCardMetadata::path).map(SiteFile::immutable))
                .flatMap(files -> files)
                .distinct()
                .toList();
    }

    private Stream<String> pictures(Picture picture) {
        return Stream.concat(Stream.of(links.picture(picture)), picture.variantWidths().stream()
                .flatMap(width -> Stream.of(picture.variantExtension(), "webp").distinct()
                        .map(extension -> links.variant(picture, width, extension))));
    }

    private Stream<ShareCardMetadata> cards(Edition edition) {
        return Stream.of(cards.forSite().stream(),
                edition.specials().stream().flatMap(listing -> cards.forSpecial(listing.special()).stream()),
                edition.newest().stream().flatMap(article -> cards.forArticle(article).stream()))
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
