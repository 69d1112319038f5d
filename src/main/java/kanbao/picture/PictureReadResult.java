package kanbao.picture;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

import kanbao.article.Picture;
import kanbao.article.Slug;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/**
 * The result of reading a picture file.
 *
 * @param file    null if it cannot be served
 * @param problem what is wrong with the file, without its path
 */
record PictureReadResult(@Nullable PictureFile file, @Nullable Cause problem) {

    /** In bytes. */
    static final int MAX_FILE_SIZE = 20 * 1024 * 1024;

    /** The size of the largest variant. */
    private static final int MAX_BYTES_FOR_PHONES = 120_000;
    private static final Cause UNREADABLE = Cause.of("picture.unreadable");

    /** In pixels. Browsers fail to show larger pictures. */
    private static final int MAX_SIDE = 16_384;
    private static final int MAX_AREA = 100_000_000;

    /** Returns whether reading the file failed; it may succeed later. */
    boolean isUnreadable() {
        return UNREADABLE.equals(problem);
    }

    boolean hasTooManyPixels() {
        return problem != null && problem.code().equals("picture.too-many-pixels");
    }

    static PictureReadResult of(String path, Resource file) {
        try (var in = file.getInputStream()) {
            var bytes = in.readNBytes(MAX_FILE_SIZE + 1);
            return bytes.length > MAX_FILE_SIZE
                    ? failure(Cause.of("picture.too-large", MAX_FILE_SIZE / 1024 / 1024))
                    : of(path, bytes, file);
        } catch (IOException e) {
            return failure(UNREADABLE);
        }
    }

    static PictureReadResult of(String path, byte[] bytes, Resource file) throws IOException {
        var format = PictureFormat.of(bytes);
        if (format.isEmpty()) {
            return failure(
                    IsoPicture.isHeif(bytes) ? Cause.of("picture.heif") : Cause.of("picture.other-format"));
        }
        var header = format.get().header(bytes).or(() -> withoutSize(format.get()));
        if (header.isEmpty()) {
            return failure(Cause.of("picture.unknown-size", format.get().toString()));
        }
        var size = header.get().size();
        if (isTooLarge(size)) {
            return failure(Cause.of("picture.too-many-pixels", size.width(), size.height(), MAX_SIDE,
                    MAX_AREA / 1_000_000));
        }
        var metadata = PictureMetadata.of(format.get(), bytes);
        var picture = picture(path, format.get(), header.get(), metadata, bytes);
        return new PictureReadResult(PictureFile.of(picture, header.get().orientation(), metadata, file),
                header.get().problem() == null
                        ? problem(format.get(), metadata, bytes.length)
                        : header.get().problem());
    }

    private static @Nullable Cause problem(PictureFormat format, PictureMetadata metadata, int length) {
        var isSmall = length <= MAX_BYTES_FOR_PHONES;
        return switch (metadata.credentials()) {
            case REMOVED -> Cause.of("picture.credentials-removed");
            case KEPT -> isSmall ? null : Cause.of("picture.credentials", length / 1000);
            case NONE -> isSmall || format != PictureFormat.AVIF ? null : Cause.of("picture.avif", length / 1000);
        };
    }

    /** Browsers show an SVG picture without a size as 300 × 150 pixels. */
    private static Optional<PictureHeader> withoutSize(PictureFormat format) {
        return format == PictureFormat.SVG
                ? Optional.of(new PictureHeader(new PictureSize(300, 150), PictureHeader.UPRIGHT,
                        Cause.of("picture.svg-without-size")))
                : Optional.empty();
    }

    private static boolean isTooLarge(PictureSize size) {
        return Math.max(size.width(), size.height()) > MAX_SIDE || size.area() > MAX_AREA;
    }

    private static PictureReadResult failure(Cause cause) {
        return new PictureReadResult(null, cause);
    }

    private static Picture picture(String path, PictureFormat format, PictureHeader header,
            PictureMetadata metadata, byte[] bytes) {
        var base = StringUtils.stripFilenameExtension(path.substring(path.lastIndexOf('/') + 1));
        var name = Slug.from(base).map(Slug::value).orElse("picture") + "." + format.extension();
        return new Picture(fingerprint(bytes), name, format.mediaType(), header.size().width(), header.size().height(),
                VariantWidths.of(format, header, metadata));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reports the problem of the file, if it has one, for the story that shows the picture. */
    void report(String path, int line, ProblemCollector problems) {
        if (problem != null) {
            problems.warning(line, problem.with(path));
        }
    }

}
