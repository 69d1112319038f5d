package kanbao.picture;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;

import kanbao.picture.PictureParts.Kind;

/**
 * The metadata of a picture file.
 *
 * @param isStill     false if the picture is animated
 * @param isAsItCame  whether the file is served unchanged, because it has no metadata, or content credentials and nothing that
 *                    could tell a place or a camera
 * @param credentials what becomes of the content credentials
 */
record PictureMetadata(PictureLabels labels, boolean isStill, boolean isAsItCame, Credentials credentials) {

    /** What becomes of content credentials (C2PA). Any change of the file makes them invalid. */
    enum Credentials {
        NONE,
        KEPT,
        REMOVED
    }

    /** Tags that tell neither a place nor a camera. */
    private static final Set<Integer> HARMLESS_TAGS = Set.of(ExifDirectoryBase.TAG_ORIENTATION,
            ExifDirectoryBase.TAG_X_RESOLUTION, ExifDirectoryBase.TAG_Y_RESOLUTION,
            ExifDirectoryBase.TAG_RESOLUTION_UNIT,
            ExifDirectoryBase.TAG_SOFTWARE, ExifDirectoryBase.TAG_COLOR_SPACE, ExifDirectoryBase.TAG_EXIF_VERSION,
            ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH, ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT,
            ExifDirectoryBase.TAG_YCBCR_POSITIONING, ExifDirectoryBase.TAG_COMPONENTS_CONFIGURATION,
            ExifDirectoryBase.TAG_FLASHPIX_VERSION);
    private static final Pattern TELLING_XMP = Pattern.compile(
            "gps|location|country|city|latitude|exif:(?!pixel[xy]dimension|colorspace|exifversion)|exifEX:|aux:"
                    + "|tiff:(?:make|model)|camera|lens|serial",
            Pattern.CASE_INSENSITIVE);
    /** Compressed boxes ({@code brob}) cannot be searched. */
    private static final Pattern TELLING_CREDENTIALS = Pattern.compile(
            "brob|GPS|[Ll]atitude|[Ee]xif|EXIF|tiff:|[Cc]amera|[Ll]ens|c2pa\\.location|digitalCapture");

    static PictureMetadata of(PictureFormat format, byte[] bytes) {
        var parts = PictureParts.of(format, bytes);
        var labels = PictureLabels.of(format, bytes, parts);
        var hasMetadata = format == PictureFormat.AVIF
                ? !parts.parts().isEmpty()
                : parts.hasMetadata(bytes.length);
        var credentials = Credentials.NONE;
        if (!parts.of(Kind.CREDENTIALS).isEmpty()) {
            credentials = isTelling(format, bytes, parts) ? Credentials.REMOVED : Credentials.KEPT;
        }
        return new PictureMetadata(labels, parts.isStill(), !hasMetadata || credentials == Credentials.KEPT,
                credentials);
    }

    /** Returns whether any of the metadata could tell a place or a camera; in doubt they do. */
    private static boolean isTelling(PictureFormat format, byte[] bytes, PictureParts parts) {
        var scanner = new ByteScanner(bytes);
        var known = parts.parts().stream().mapToInt(part -> part.end() - part.start()).sum();
        return (format != PictureFormat.AVIF && known < bytes.length)
                || parts.parts().stream().anyMatch(part -> switch (part.kind()) {
                    case PICTURE -> false;
                    case EXIF -> isTelling(scanner.name(part.content(), part.length()));
                    case XMP -> TELLING_XMP.matcher(scanner.name(part.content(), part.length())).find();
                    case CREDENTIALS -> false;
                    case TEXT, OTHER -> true;
                }) || TELLING_CREDENTIALS.matcher(credentials(scanner, parts)).find();
    }

    /** In JPEG files they are divided into segments of 64 KB. */
    private static String credentials(ByteScanner scanner, PictureParts parts) {
        return parts.of(Kind.CREDENTIALS).stream().map(part -> scanner.name(part.content(), part.length()))
                .collect(Collectors.joining());
    }

    private static boolean isTelling(String exif) {
        var bytes = exif.getBytes(StandardCharsets.ISO_8859_1);
        var metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(bytes), metadata);
        for (var directory : metadata.getDirectories()) {
            if (directory.hasErrors() || !isHarmless(directory)) {
                return true;
            }
        }
        return metadata.getDirectoryCount() == 0;
    }

    private static boolean isHarmless(Directory directory) {
        return (directory instanceof ExifIFD0Directory || directory instanceof ExifSubIFDDirectory)
                && directory.getTags().stream().map(Tag::getTagType).allMatch(HARMLESS_TAGS::contains);
    }

}
