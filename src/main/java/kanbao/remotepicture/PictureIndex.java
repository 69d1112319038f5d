package kanbao.remotepicture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kanbao.messages.MessageBundle;
import kanbao.remotepicture.FetchQueue.HostState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file in which {@link RemotePictureStore} records what is known about addresses and hosts: a JSON object on each line, of which
 * the last about an address counts. Lines are only added until the next start, so that a process that is killed loses at most the
 * last of them. Not thread-safe.
 */
final class PictureIndex {

    private static final Logger LOG = LoggerFactory.getLogger(PictureIndex.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private boolean isLineTorn;

    PictureIndex(Path file) {
        this.file = file;
    }

    /** A line of the index: one of them is null. */
    private record Line(@Nullable StoredPicture picture, @Nullable StoredHost host) {}

    /** @param waitsUntil in milliseconds since 1970 */
    private record StoredHost(String name, int failures, long waitsUntil) {}

    /** Adds the entries of the index to these maps. Damaged lines are counted in the log. */
    void readInto(Map<String, StoredPicture> pictures, Map<String, HostState> hosts) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        var damaged = 0;
        var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
        for (var number = 0; number < lines.length; number++) {
            // The last line is not complete if the process was killed while it wrote it.
            if (!lines[number].isBlank() && !read(lines[number], pictures, hosts) && number < lines.length - 1) {
                damaged++;
            }
        }
        if (damaged > 0) {
            LOG.warn(LOG_MESSAGES.get("remotepicture.damaged", damaged, file));
        }
    }

    private static boolean read(String line, Map<String, StoredPicture> pictures, Map<String, HostState> hosts) {
        try {
            var read = JSON.readValue(line, Line.class);
            if (read.picture() != null) {
                pictures.put(read.picture().address(), read.picture());
            } else if (read.host() != null) {
                hosts.put(read.host().name(), new HostState(read.host().failures(),
                        Instant.ofEpochMilli(read.host().waitsUntil())));
            }
            return true;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    /**
     * Replaces the file by one that has each entry once.
     *
     * @param temporary must not exist; on the same disk
     */
    void rewrite(Collection<StoredPicture> pictures, Map<String, HostState> hosts, Path temporary)
            throws IOException {
        var lines = new ArrayList<String>();
        hosts.forEach((name, state) -> lines.add(line(name, state)));
        pictures.forEach(picture -> lines.add(line(picture)));
        Files.write(temporary, lines, StandardCharsets.UTF_8);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        isLineTorn = false;
    }

    void append(StoredPicture picture) throws IOException {
        append(line(picture));
    }

    void append(String host, HostState state) throws IOException {
        append(line(host, state));
    }

    private void append(String line) throws IOException {
        var text = (isLineTorn ? "\n" : "") + line + "\n";
        isLineTorn = true;
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        isLineTorn = false;
    }

    private static String line(StoredPicture picture) {
        return JSON.writeValueAsString(new Line(picture, null));
    }

    private static String line(String name, HostState state) {
        return JSON.writeValueAsString(
                new Line(null, new StoredHost(name, state.failures(), state.waitsUntil().toEpochMilli())));
    }

}
