package kanbao.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A type of files, besides pictures, that a story can show or link to. */
public enum FileType {

    MP4("video/mp4", Kind.VIDEO),
    WEBM("video/webm", Kind.VIDEO),
    MP3("audio/mpeg", Kind.AUDIO),
    M4A("audio/mp4", Kind.AUDIO),
    OGG("audio/ogg", Kind.AUDIO),
    VTT("text/vtt", Kind.CAPTIONS),
    PDF("application/pdf", Kind.DOCUMENT),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Kind.DOCUMENT),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Kind.DOCUMENT),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Kind.DOCUMENT),
    ODT("application/vnd.oasis.opendocument.text", Kind.DOCUMENT),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Kind.DOCUMENT),
    ODP("application/vnd.oasis.opendocument.presentation", Kind.DOCUMENT),
    EPUB("application/epub+zip", Kind.DOCUMENT),
    ZIP("application/zip", Kind.DOCUMENT),
    CSV("text/csv", Kind.DOCUMENT),
    TXT("text/plain", Kind.DOCUMENT);

    private final String mediaType;
    private final Kind kind;

    FileType(String mediaType, Kind kind) {
        this.mediaType = mediaType;
        this.kind = kind;
    }

    /** How a file is shown. */
    public enum Kind {
        /** With a player. */
        VIDEO,
        /** With a player without a picture. */
        AUDIO,
        /** In a video. */
        CAPTIONS,
        /** As a link. */
        DOCUMENT
    }

    /** Returns the type of files with this extension, which has no dot. */
    public static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values()).filter(type -> type.name().equalsIgnoreCase(extension)).findFirst();
    }

    /** The extension of file names, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The media type of one file: there is only audio in some files whose type can have a video. */
    public String mediaType(boolean isVideo) {
        return kind == Kind.VIDEO && !isVideo ? mediaType.replaceFirst("^video/", "audio/") : mediaType;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether files of this type have a player. */
    public boolean isMedia() {
        return kind == Kind.VIDEO || kind == Kind.AUDIO;
    }

}
