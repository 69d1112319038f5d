package kanbao.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import kanbao.article.FileType;

/** Compares the content of a file with its type. */
final class FileCheck {

    /** Readers of PDF find the header within the first kilobyte. */
    private static final int START = 1024;
    /** Readers of PDF find the mark at the end within the last kilobyte; some programs write more behind it. */
    private static final int END = 4096;
    /** The record at the end of a ZIP file, with the longest comment. */
    private static final int ZIP_END = 22 + 65_535;
    private static final String ZIP_END_MARK = "PK\u0005\u0006";
    /** The place in that record of the offset of the list of names. */
    private static final int DIRECTORY_FIELD = 16;
    private static final int MAX_DIRECTORY = 1 << 20;
    private static final List<String> OFFICE_FOLDERS = List.of("word/", "xl/", "ppt/");
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
            case DOCX -> isOffice(file, "word/");
            case XLSX -> isOffice(file, "xl/");
            case PPTX -> isOffice(file, "ppt/");
            case ODT, ODS, ODP -> file.name(30, START).startsWith("mimetype" + type.mediaType());
            case EPUB -> isEpub(file);
            case ZIP -> isZip(file) || file.name(0, 4).equals(ZIP_END_MARK);
            case CSV, TXT -> file.name(0, START).indexOf('\0') < 0 && !isMarkup(file);
        };
    }

    /** Returns whether the end of a document is there; true for types without a mark at the end. */
    static boolean isWhole(FileType type, FileContent file) throws IOException {
        return switch (type) {
            case PDF -> end(file, END).contains("%%EOF");
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, EPUB, ZIP -> end(file, ZIP_END).contains(ZIP_END_MARK);
            case MP4, M4A, WEBM, MP3, OGG, VTT, CSV, TXT -> true;
        };
    }

    private static String end(FileContent file, int length) throws IOException {
        return file.name(Math.max(0, file.length() - length), length);
    }

    private static boolean isZip(FileContent file) throws IOException {
        return file.name(0, 4).equals("PK\u0003\u0004");
    }

    /**
     * Returns whether the file is a package of Office (ECMA-376) with this folder or, if a program names them otherwise, with none
     * of the usual ones; true for a file whose end is missing, which {@link #isWhole} finds.
     */
    private static boolean isOffice(FileContent file, String folder) throws IOException {
        var end = end(file, ZIP_END);
        var record = end.lastIndexOf(ZIP_END_MARK);
        if (!isZip(file) || isEpub(file) || record < 0) {
            return isZip(file) && !isEpub(file);
        }
        var directory = file.length() - end.length() + record + DIRECTORY_FIELD;
        var names = file.name(Integer.toUnsignedLong(Integer.reverseBytes((int) file.number(directory, Integer.BYTES))),
                MAX_DIRECTORY);
        return names.contains("[Content_Types].xml")
                && (names.contains(folder) || OFFICE_FOLDERS.stream().noneMatch(names::contains));
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
