package kanbao.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.StringUtils;

import kanbao.messages.MessageBundle;
import kanbao.report.Cause;
import kanbao.report.Problem;

/**
 * Lists the files of a content folder on disk. It skips hidden files and folders. It follows a link if the target is inside the
 * folder and is not listed at its own path, as in a Kubernetes volume. It never follows a link out of the folder.
 */
public final class FolderScanner {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final Logger LOG = LoggerFactory.getLogger(FolderScanner.class);
    private static final boolean LOCALE_IS_UTF_8 = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));

    private final String folderName;
    private final Path root;
    private final Map<String, ListedFile> known;
    private final Set<Path> visited = new HashSet<>();
    private final SortedMap<String, ListedFile> files = new TreeMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderScanner(String folderName, Path root, Map<String, ListedFile> known) {
        this.folderName = folderName;
        this.root = root;
        this.known = known;
    }

    /**
     * Lists the folder and everything below it.
     *
     * @throws UnreadableContentException if it is not a folder or its list of files cannot be read
     */
    public static ContentFolder scan(Path folder) {
        return scanner(folder, Map.of()).result();
    }

    /** Lists the folder and reuses the objects of known files that have not changed. */
    static FolderScanner scanner(Path folder, Map<String, ListedFile> known) {
        var name = folder.toString();
        if (!Files.exists(folder)) {
            throw new UnreadableContentException(PROBLEM_MESSAGES.get("content-folder.missing", name));
        }
        if (!Files.isDirectory(folder)) {
            throw new UnreadableContentException(PROBLEM_MESSAGES.get("content-folder.not-a-folder", name));
        }
        try {
            var scanner = new FolderScanner(name, folder.toRealPath(), known);
            scanner.list(scanner.root, "");
            return scanner;
        } catch (IOException | DirectoryIteratorException e) {
            throw new UnreadableContentException(
                    PROBLEM_MESSAGES.get("content-folder.unreadable", name, e.getClass().getSimpleName()));
        }
    }

    Map<String, ListedFile> files() {
        return files;
    }

    ContentFolder result() {
        return ContentFolder.of(folderName, files, problems, unreadable);
    }

    private void list(Path folder, String prefix) throws IOException {
        var real = folder.toRealPath();
        if (!visited.add(real)) {
            return;
        }
        try (var entries = Files.newDirectoryStream(real)) {
            for (var entry : entries) {
                visit(entry, prefix);
            }
        }
    }

    private void visit(Path entry, String prefix) {
        var name = nameOf(entry);
        var path = prefix + name;
        if (name.startsWith(".")) {
            return;
        }
        if (name.indexOf('\uFFFD') >= 0) {
            report(path, Cause.of("folder.name-not-utf8"));
            return;
        }
        try {
            var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                follow(entry, path);
            } else {
                add(entry, path, attributes);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} was deleted while its folder was listed", path);
        } catch (IOException e) {
            unreadable.add(path);
            report(path, Cause.of("file.unreadable", e.getClass().getSimpleName()));
        }
    }

    private void add(Path entry, String path, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            enter(entry, path);
        } else if (attributes.isRegularFile()) {
            var now = new ListedFile(new FileSystemResource(entry), FileVersion.of(attributes));
            var before = known.get(path);
            files.put(path, before != null && before.equals(now) ? before : now);
        } else {
            report(path, Cause.of("folder.not-a-file"));
        }
    }

    private void enter(Path folder, String path) {
        try {
            list(folder, path + "/");
        } catch (IOException | DirectoryIteratorException e) {
            unreadable.add(path);
            problems.add(new Problem(Problem.Kind.ERROR, path, 0,
                    Cause.of("folder.unreadable", e.getClass().getSimpleName())));
        }
    }

    private void follow(Path link, String path) {
        try {
            var target = link.toRealPath();
            var attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (!target.startsWith(root)) {
                report(path, Cause.of("folder.link-outside"));
            } else if (isReadAtItsOwnPath(target) && (attributes.isDirectory() || ContentFolder.isMarkdown(path))) {
                problems.add(new Problem(Problem.Kind.IGNORED, path, 0, Cause.of("folder.link-duplicate")));
            } else {
                add(target, path, attributes);
            }
        } catch (NoSuchFileException e) {
            report(path, Cause.of("folder.link-broken"));
        } catch (IOException e) {
            unreadable.add(path);
            report(path, Cause.of("folder.link-unreadable", e.getClass().getSimpleName()));
        }
    }

    private boolean isReadAtItsOwnPath(Path target) {
        for (var part : root.relativize(target)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private void report(String path, Cause cause) {
        var kind = ContentFolder.isMarkdown(path) ? Problem.Kind.ERROR : Problem.Kind.WARNING;
        problems.add(new Problem(kind, path, 0, cause));
    }

    /** Decodes the name from its bytes if the encoding of the locale is not UTF-8. */
    private static String nameOf(Path entry) {
        var name = String.valueOf(entry.getFileName());
        return LOCALE_IS_UTF_8 || StandardCharsets.US_ASCII.newEncoder().canEncode(name) ? name : nameFromBytes(entry);
    }

    private static String nameFromBytes(Path entry) {
        var address = entry.toUri().getRawPath();
        var end = address.endsWith("/") ? address.length() - 1 : address.length();
        var name = address.substring(address.lastIndexOf('/', end - 1) + 1, end);
        return StringUtils.uriDecode(name, StandardCharsets.UTF_8);
    }

}
