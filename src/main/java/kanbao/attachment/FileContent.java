package kanbao.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads pieces of a file of any length. Bytes beyond its end are missing from a piece, and 0 in a number. */
final class FileContent implements Closeable {

    private static final byte[] NONE = {};

    private final @Nullable FileChannel channel;
    /** Of a file inside the jar. */
    private final byte[] bytes;
    private final long length;

    private FileContent(@Nullable FileChannel channel, byte[] bytes, long length) {
        this.channel = channel;
        this.bytes = bytes;
        this.length = length;
    }

    static FileContent open(Resource file) throws IOException {
        if (file.isFile()) {
            var channel = FileChannel.open(file.getFile().toPath(), StandardOpenOption.READ);
            return new FileContent(channel, NONE, channel.size());
        }
        return of(file.getContentAsByteArray());
    }

    static FileContent of(byte[] bytes) {
        return new FileContent(null, bytes, bytes.length);
    }

    long length() {
        return length;
    }

    byte[] read(long at, int count) throws IOException {
        if (at < 0 || at >= length || count <= 0) {
            return NONE;
        }
        var wanted = (int) Math.min(count, length - at);
        if (channel == null) {
            return Arrays.copyOfRange(bytes, (int) at, (int) at + wanted);
        }
        var buffer = ByteBuffer.allocate(wanted);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // Reads on.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Reads an unsigned number of at most eight bytes, the most significant first. */
    long number(long at, int count) throws IOException {
        var number = 0L;
        for (var octet : Arrays.copyOf(read(at, count), count)) {
            number = number << Byte.SIZE | (octet & 0xFF);
        }
        return number;
    }

    /** Reads the bytes as ISO 8859-1. */
    String name(long at, int count) throws IOException {
        return new String(read(at, count), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

}
