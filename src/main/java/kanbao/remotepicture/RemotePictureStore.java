package kanbao.remotepicture;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;

import kanbao.folder.ListedFile;
import kanbao.messages.MessageBundle;
import kanbao.remotepicture.FetchQueue.HostState;

/**
 * Keeps the fetched pictures as files of a folder, and what is known about each address in a {@link PictureIndex}. Pictures are moved
 * into the folder when they are complete. Thread-safe.
 */
final class RemotePictureStore {

    private static final Logger LOG = LoggerFactory.getLogger(RemotePictureStore.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final String INDEX = "index";
    private static final String TEMPORARY = "part-";
    /** In bytes, reserved for more important data. */
    private static final long MIN_FREE_SPACE = 64L << 20;
    private static final int NAME_BYTES = 10;

    private final Path folder;
    private final PictureIndex index;
    private final long maxSize;
    private final int maxCount;
    private final Map<String, StoredPicture> pictures = new ConcurrentHashMap<>();
    private final Map<String, ListedFile> files = new ConcurrentHashMap<>();
    private final Map<String, HostState> hosts = new HashMap<>();
    /** Files that were replaced, which the current edition may still show. */
    private final Map<Path, Instant> replaced = new LinkedHashMap<>();
    private Set<String> needed = Set.of();
    private long size;
    private boolean hasFailed;

    /**
     * @param maxSize  of all pictures together
     * @param maxCount of pictures
     */
    RemotePictureStore(Path folder, DataSize maxSize, int maxCount) {
        this.folder = folder;
        index = new PictureIndex(folder.resolve(INDEX));
        this.maxSize = maxSize.toBytes();
        this.maxCount = maxCount;
    }

    /**
     * Reads the index, and deletes files that do not belong to it, unless the store is only read. Returns whether the store can be
     * used; if not, the reason is logged, and a later attempt may succeed.
     */
    synchronized boolean open(boolean isReadOnly) {
        try {
            if (!isReadOnly) {
                Files.createDirectories(folder);
            }
            read();
            if (!isReadOnly) {
                sweep();
                index.rewrite(pictures.values(), hosts, temporaryFile());
            }
            hasFailed = false;
            return true;
        } catch (IOException | DirectoryIteratorException e) {
            fail(e);
            return false;
        }
    }

    private void read() throws IOException {
        index.readInto(pictures, hosts);
        pictures.values().removeIf(picture -> picture.file() != null && !list(picture.address(), picture.file()));
        size = pictures.values().stream().filter(picture -> picture.file() != null)
                .mapToLong(StoredPicture::length).sum();
    }

    private boolean list(String address, String file) {
        try {
            var path = folder.resolve(file);
            if (!Files.isRegularFile(path) || !folder.equals(path.getParent())) {
                return false;
            }
            files.put(address, ListedFile.of(new FileSystemResource(path)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes what a killed process and replaced or forgotten pictures have left. */
    private void sweep() throws IOException {
        var known = new HashSet<>(Set.of(INDEX));
        pictures.values().forEach(picture -> {
            if (picture.file() != null) {
                known.add(picture.file());
            }
        });
        try (var entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var entry : entries) {
                if (!known.contains(String.valueOf(entry.getFileName()))) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    /** Returns what is known about an address; null if nothing is. */
    @Nullable
    StoredPicture find(RemoteAddress address) {
        return pictures.get(address.toString());
    }

    /** Returns the copy of a picture. */
    Optional<ListedFile> file(RemoteAddress address) {
        return Optional.ofNullable(files.get(address.toString()));
    }

    /** The states of hosts when the index was read. */
    synchronized Map<String, HostState> hosts() {
        return Map.copyOf(hosts);
    }

    /** Returns a name in the folder that no file has. */
    Path temporaryFile() {
        return folder.resolve(TEMPORARY + UUID.randomUUID());
    }

    /** Only pictures at other addresses are deleted when the store is full. */
    synchronized void setNeeded(Set<String> addresses) {
        needed = Set.copyOf(addresses);
    }

    /**
     * Makes room for a picture of this length by deleting pictures that no story shows, those that were requested longest ago
     * first. Returns false if there is no room.
     *
     * @param isNew whether the picture is not stored in another version
     * @throws IOException if too little of the disk is free
     */
    synchronized boolean makeRoom(long length, boolean isNew) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < MIN_FREE_SPACE + length) {
            throw new IOException("less than " + (MIN_FREE_SPACE >> 20) + " MB of disk space are free");
        }
        var count = isNew ? 1 : 0;
        if (size + length <= maxSize && files.size() + count <= maxCount) {
            return true;
        }
        var unneeded = pictures.values()
                .stream()
                .filter(picture -> picture.file() != null && !needed.contains(picture.address()))
                .sorted(Comparator.comparingLong(StoredPicture::checked))
                .toList();
        for (var picture : unneeded) {
            remove(picture);
            if (size + length <= maxSize && files.size() + count <= maxCount) {
                return true;
            }
        }
        return false;
    }

    private void remove(StoredPicture picture) throws IOException {
        index.append(new StoredPicture(picture.address(), null, 0, FetchResult.Validators.NONE, picture.checked(), 0, 0,
                null, ""));
        Files.deleteIfExists(folder.resolve(String.valueOf(picture.file())));
        pictures.remove(picture.address());
        files.remove(picture.address());
        size -= picture.length();
    }

    /**
     * Moves a fetched picture into the store. Returns false if there is no room.
     *
     * @param due when it is requested again, in milliseconds since 1970
     */
    synchronized boolean add(RemoteAddress address, FetchResult.Fetched fetched, Path temporary, Instant now, long due)
            throws IOException {
        if (!makeRoom(fetched.length(), !files.containsKey(address.toString()))) {
            return false;
        }
        var name = address.hash(NAME_BYTES) + "-" + fetched.fingerprint() + "." + fetched.extension();
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        record(new StoredPicture(address.toString(), name, fetched.length(), fetched.validators(), now.toEpochMilli(),
                due, 0, null, ""), now);
        return true;
    }

    /** Records what is known about an address. Its former file is kept for a while, because the current edition may show it. */
    synchronized void record(StoredPicture picture, Instant now) {
        try {
            var before = pictures.put(picture.address(), picture);
            if (picture.file() != null && (before == null || !picture.file().equals(before.file()))) {
                files.put(picture.address(), ListedFile.of(new FileSystemResource(folder.resolve(picture.file()))));
                size += picture.length();
                replaced.remove(folder.resolve(picture.file()));
                if (before != null && before.file() != null) {
                    replaced.put(folder.resolve(before.file()), now);
                    size -= before.length();
                }
            }
            index.append(picture);
            hasFailed = false;
        } catch (IOException e) {
            fail(e);
        }
    }

    synchronized void record(String host, HostState state) {
        var before = hosts.put(host, state);
        if (!state.equals(before == null ? HostState.GOOD : before)) {
            try {
                index.append(host, state);
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    /** Deletes the files that were replaced before this time. */
    synchronized void deleteReplaced(Instant before) {
        replaced.entrySet().removeIf(file -> {
            if (file.getValue().isAfter(before)) {
                return false;
            }
            try {
                Files.deleteIfExists(file.getKey());
            } catch (IOException e) {
                // It is deleted at the next start.
            }
            return true;
        });
    }

    /** Logs the first of several failures. */
    synchronized void fail(Exception e) {
        if (!hasFailed) {
            hasFailed = true;
            LOG.warn(LOG_MESSAGES.get("remotepicture.not-stored", folder, e));
        }
    }

    synchronized int count() {
        return files.size();
    }

}
