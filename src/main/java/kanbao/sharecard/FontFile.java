package kanbao.sharecard;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Reads from the “cmap” table (OpenType 1.9) which characters a font file has, without loading glyphs. In a collection, it
 * reads the first font only.
 */
final class FontFile {

    private static final int COLLECTION_TAG = 0x74746366;
    private static final int CMAP_TAG = 0x636d6170;
    /** In bytes; much larger than any cmap table. */
    private static final int MAX_TABLE_SIZE = 4 << 20;
    /** The subtable formats that are supported. */
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private FontFile() {
    }

    /**
     * Returns whether the font has every character of the text.
     *
     * @throws IOException if the file is not a font or cannot be read
     */
    static boolean hasAll(String text, Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var start = read(channel, 0, 16);
            var offset = start.getInt(0) == COLLECTION_TAG ? start.getInt(12) : 0;
            var table = characterTable(channel, offset);
            return table.isPresent() && text.codePoints().allMatch(character -> has(character, table.get()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("invalid offset in the cmap table", e);
        }
    }

    private static Optional<ByteBuffer> characterTable(FileChannel channel, int font) throws IOException {
        var tables = read(channel, font + 4, 2).getShort(0) & 0xFFFF;
        var directory = read(channel, font + 12, tables * 16);
        for (var at = 0; at < tables * 16; at += 16) {
            if (directory.getInt(at) == CMAP_TAG) {
                var length = Math.min(directory.getInt(at + 12), MAX_TABLE_SIZE);
                return bestSubtable(read(channel, directory.getInt(at + 8) & 0xFFFFFFFFL, length));
            }
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> bestSubtable(ByteBuffer cmap) {
        return IntStream.range(0, cmap.getShort(2) & 0xFFFF)
                .mapToObj(encoding -> cmap.slice(cmap.getInt(4 + encoding * 8 + 4),
                        cmap.capacity() - cmap.getInt(4 + encoding * 8 + 4)))
                .filter(table -> table.getShort(0) == SEGMENTS || table.getShort(0) == GROUPS)
                .max((one, other) -> one.getShort(0) - other.getShort(0));
    }

    private static boolean has(int character, ByteBuffer table) {
        return table.getShort(0) == GROUPS ? inGroups(character, table) : inSegments(character, table);
    }

    private static boolean inGroups(int character, ByteBuffer table) {
        var at = 16 + 12 * first(table.getInt(12), group -> table.getInt(16 + 12 * group + 4) >= character);
        return at < 16 + 12 * table.getInt(12) && table.getInt(at) <= character;
    }

    /** Ignores the rare case that a segment maps one of its characters to the missing glyph 0. */
    private static boolean inSegments(int character, ByteBuffer table) {
        var segmentBytes = table.getShort(6) & 0xFFFF;
        var at = 14 + 2 * first(segmentBytes / 2, segment -> (table.getShort(14 + 2 * segment) & 0xFFFF) >= character);
        return character < 0xFFFF && at < 14 + segmentBytes
                && (table.getShort(at + 2 + segmentBytes) & 0xFFFF) <= character;
    }

    /** Binary search: the index of the first range that matches, or their number if none does. */
    private static int first(int ranges, IntPredicate matches) {
        var low = 0;
        var high = ranges;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (matches.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the file ends within a table");
            }
        }
        return bytes.flip();
    }

}
