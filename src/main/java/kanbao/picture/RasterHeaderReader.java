package kanbao.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngHeader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.webp.WebpDirectory;

/** Reads the header of a raster picture without decoding or inflating anything. */
final class RasterHeaderReader {

    /** From this EXIF orientation on, width and height are swapped. */
    private static final int FIRST_TRANSPOSED = 5;
    private static final int LAST_TRANSPOSED = 8;

    private RasterHeaderReader() {
    }

    static Optional<PictureHeader> of(PictureFormat format, byte[] bytes) {
        try {
            return Optional.of(read(format, bytes));
        } catch (IOException | ImageProcessingException | MetadataException | RuntimeException e) {
            // For broken headers the library throws exceptions of any type, unchecked ones too.
            return Optional.empty();
        }
    }

    private static PictureHeader read(PictureFormat format, byte[] bytes)
            throws IOException, ImageProcessingException, MetadataException {
        var in = new ByteArrayInputStream(bytes);
        return switch (format) {
            case PNG -> PictureHeader.of(png(bytes));
            case JPEG -> jpeg(JpegMetadataReader.readMetadata(in, List.of(new JpegReader(), new ExifReader())));
            case GIF -> header(ImageMetadataReader.readMetadata(in), GifHeaderDirectory.class,
                    GifHeaderDirectory.TAG_IMAGE_WIDTH, GifHeaderDirectory.TAG_IMAGE_HEIGHT);
            case WEBP ->
                header(ImageMetadataReader.readMetadata(in), WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH,
                        WebpDirectory.TAG_IMAGE_HEIGHT);
            case AVIF -> IsoPicture.of(bytes).size().map(PictureHeader::of)
                    .orElseThrow(() -> new ImageProcessingException("no size"));
            case SVG -> throw new IllegalArgumentException("an SVG file, expected a picture made of pixels");
        };
    }

    /** Reads only the first chunk, because others are compressed and could be decompression bombs. */
    private static PictureSize png(byte[] bytes) throws IOException, ImageProcessingException {
        var chunks = new PngChunkReader().extract(new SequentialByteArrayReader(bytes), Set.of(PngChunkType.IHDR));
        var header = new PngHeader(chunks.iterator().next().getBytes());
        return new PictureSize(header.getImageWidth(), header.getImageHeight());
    }

    private static PictureHeader jpeg(Metadata metadata) throws MetadataException {
        var header = header(metadata, JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH,
                JpegDirectory.TAG_IMAGE_HEIGHT);
        var problem = JpegSupport.problem(metadata.getFirstDirectoryOfType(JpegDirectory.class));
        return new PictureHeader(header.size(), header.orientation(), problem.orElse(null));
    }

    private static PictureHeader header(Metadata metadata, Class<? extends Directory> type, int width, int height)
            throws MetadataException {
        var directory = metadata.getFirstDirectoryOfType(type);
        if (directory == null) {
            throw new MetadataException("no size");
        }
        var size = new PictureSize(directory.getInt(width), directory.getInt(height));
        var orientation = orientation(metadata);
        return new PictureHeader(orientation >= FIRST_TRANSPOSED ? size.transposed() : size, orientation, null);
    }

    private static int orientation(Metadata metadata) {
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null || orientation < PictureHeader.UPRIGHT || orientation > LAST_TRANSPOSED
                ? PictureHeader.UPRIGHT
                : orientation;
    }

}
