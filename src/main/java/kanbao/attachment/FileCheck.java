package kanbao.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import kanbao.article.FileType;

/** Compares the content of a file with its type. */
final class FileCheck {

    /** Readers of PDF find the header within the first kilobyte. */
    private static final int START = 1024;
    /** Text that a program could take for a page or a script. */
    private static final Pattern MARKUP = Pattern
            .compile("(?:<!doctype|<html|<head|<body|<script|<svg|<iframe|<\\?xml|<\\?php|#!).*", Pattern.DOTALL);

    private FileCheck() {
    }

    static boolean isOfType(FileType type, FileContent file) throws IOException {
        return switch (type) {
            case MP4, M4A -> file.name(4, 4).equals("ftyp") && !file.name(8, 4).equals("qt  ");
            case WEBM -> WebmReader.isWebm(file);
            case MP3 -> Mp3Reader.isMp3(file);
            case OGG -> file.name(0, 4).equals("OggS");
            case VTT -> text(file).startsWith("webvtt");
            case PDF -> file.name(0, START).contains("%PDF-") && !isMarkup(file);
            case DOCX, XLSX, PPTX -> isZip(file) && !isEpub(file);
            case ODT, ODS, ODP -> file.name(30, START).startsWith("mimetype" + type.mediaType());
            case EPUB -> isEpub(file);
            case ZIP -> isZip(file) || file.name(0, 4).equals("PK\u0005\u0006");
            case CSV, TXT -> file.name(0, START).indexOf('\0') < 0 && !isMarkup(file);
        };
    }

    private static boolean isZip(FileContent file) throws IOException {
        return file.name(0, 4).equals("PK\u0003\u0004");
    }

    private static boolean isEpub(FileContent file) throws IOException {
        return isZip(file) && file.name(30, START).startsWith("mimetypeapplication/epub+zip");
    }

    private static boolean isMarkup(FileContent file) throws IOException {
        return MARKUP.matcher(text(file)).matches();
    }

    /** Returns the start of the text in lower case, without a byte order mark and without space before it. */
    private static String text(FileContent file) throws IOException {
        var start = new String(file.read(0, START), StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

}
