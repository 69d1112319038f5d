package kanbao.attachment;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

import kanbao.article.Attachment;
import kanbao.article.FileType;
import kanbao.article.Slug;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.AttachmentSettings;

/**
 * The result of reading the start of a file.
 *
 * @param file    null if it cannot be served
 * @param problem what is wrong with the file, without its path
 */
record AttachmentReadResult(@Nullable AttachmentFile file, @Nullable Cause problem) {

    /** The largest captions or transcript, in bytes; they are read in full. */
    static final int MAX_TEXT = 1024 * 1024;

    private static final Cause UNREADABLE = Cause.of("attachment.unreadable");
    /** Characters that no header may contain, or that change the direction of the name around them. */
    private static final Pattern NOT_DISPLAYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");

    boolean isUnreadable() {
        return UNREADABLE.equals(problem);
    }

    static AttachmentReadResult of(String path, FileType type, Resource file, AttachmentSettings limits) {
        try (var content = FileContent.open(file)) {
            var max = type == FileType.VTT ? MAX_TEXT : limits.maxLength(type);
            if (content.length() == 0) {
                return failure(Cause.of("attachment.empty"));
            }
            if (content.length() > max) {
                return failure(Cause.of("attachment.too-large", size(max)));
            }
            if (!FileCheck.isOfType(type, content)) {
                return failure(Cause.of("attachment.other-type", type.extension()));
            }
            return FileCheck.isWhole(type, content)
                    ? read(path, type, content, file)
                    : failure(Cause.of("attachment.damaged"));
        } catch (IOException e) {
            return failure(UNREADABLE);
        } catch (InvalidFileException e) {
            return failure(Cause.of("attachment.damaged"));
        }
    }

    private static AttachmentReadResult read(String path, FileType type, FileContent content, Resource file)
            throws IOException, InvalidFileException {
        var header = header(type, content);
        if (header.tellsPlace()) {
            return failure(Cause.of("attachment.place"));
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        var slug = Slug.from(StringUtils.stripFilenameExtension(name)).map(Slug::value).orElse("file");
        var attachment = new Attachment(Fingerprint.of(content), slug + "." + type.extension(),
                NOT_DISPLAYED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(""), type,
                content.length());
        return new AttachmentReadResult(
                new AttachmentFile(attachment, header, path, file, file.lastModified()),
                header.isPlayedEverywhere() ? null : Cause.of("attachment.codec"));
    }

    private static MediaHeader header(FileType type, FileContent content) throws IOException, InvalidFileException {
        return switch (type) {
            case MP4, M4A -> IsoMovieReader.read(content);
            case WEBM -> WebmReader.read(content);
            case MP3 -> Mp3Reader.read(content);
            case OGG -> OggReader.read(content);
            default -> MediaHeader.NONE;
        };
    }

    private static String size(long bytes) {
        return bytes < 1L << 20 ? bytes + " bytes" : (bytes >> 20) + " MiB";
    }

    private static AttachmentReadResult failure(Cause cause) {
        return new AttachmentReadResult(null, cause);
    }

    /** Reports the problem of the file, if it has one, for the story that refers to it. */
    void report(String path, int line, ProblemCollector problems) {
        if (problem != null) {
            problems.warning(line, problem.with(path));
        }
    }

}
