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
 * Which characters a font file has, read from its table “cmap” (OpenType 1.9), without loading what draws them. Of a collection
 * the first font speaks for all.
 */
final class FontFile {

    private static final int COLLECTION = 0x74746366;
    private static final int CMAP = 0x636d6170;
    /** In bytes; no table of characters is near it. */
    private static final int LARGEST_TABLE = 4 << 20;
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private FontFile() {
    }

    /**
     * Whether the font has every character of the text.
     *
     * @throws IOException if it is no font file, or cannot be read
     */
    static boolean has(String text, Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var start = read(channel, 0, 16);
            var offset = start.getInt(0) == COLLECTION ? start.getInt(12) : 0;
            var table = characters(channel, offset);
            return table.isPresent() && text.codePoints().allMatch(character -> has(character, table.get()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("a table of its characters that leads out of itself", e);
        }
    }

    /** The best of its tables of characters that can be read here. */
    private static Optional<ByteBuffer> characters(FileChannel channel, int font) throws IOException {
        var tables = read(channel, font + 4, 2).getShort(0) & 0xFFFF;
        var directory = read(channel, font + 12, tables * 16);
        for (var at = 0; at < tables * 16; at += 16) {
            if (directory.getInt(at) == CMAP) {
                var length = Math.min(directory.getInt(at + 12), LARGEST_TABLE);
                return best(read(channel, directory.getInt(at + 8) & 0xFFFFFFFFL, length));
            }
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> best(ByteBuffer cmap) {
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

    /** A segment may name a glyph 0 for a character in it, which is rare: the segment is taken at its word. */
    private static boolean inSegments(int character, ByteBuffer table) {
        var twice = table.getShort(6) & 0xFFFF;
        var at = 14 + 2 * first(twice / 2, segment -> (table.getShort(14 + 2 * segment) & 0xFFFF) >= character);
        return character < 0xFFFF && at < 14 + twice && (table.getShort(at + 2 + twice) & 0xFFFF) <= character;
    }

    /** The first of so many sorted ranges that does not end before; their number if all do. */
    private static int first(int ranges, IntPredicate endsNotBefore) {
        var low = 0;
        var high = ranges;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (endsNotBefore.test(middle)) {
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
                throw new EOFException("it ends within its tables");
            }
        }
        return bytes.flip();
    }

}
