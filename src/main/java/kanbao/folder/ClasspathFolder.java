package kanbao.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

import kanbao.messages.MessageBundle;

/** Lists the files of a content folder on the classpath, in a directory or a jar. */
public final class ClasspathFolder {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");

    private ClasspathFolder() {
    }

    /**
     * Lists the folder with this name.
     *
     * @param name with a slash at its end, such as {@code edition/}
     * @throws UnreadableContentException if the folder does not exist
     */
    public static ContentFolder of(String name, ResourceLoader loader) {
        try {
            var root = loader.getResource("classpath:" + name).getURL().toString();
            var files = new TreeMap<String, ListedFile>();
            for (var file : new PathMatchingResourcePatternResolver(loader).getResources("classpath:" + name + "**")) {
                var address = file.getURL().toString();
                if (!address.endsWith("/") && file.isReadable()) {
                    files.put(StringUtils.uriDecode(address.substring(root.length()), StandardCharsets.UTF_8),
                            ListedFile.of(file));
                }
            }
            return ContentFolder.of("classpath:" + name, files, List.of(), Set.of());
        } catch (IOException e) {
            throw new UnreadableContentException(
                    PROBLEM_MESSAGES.get("content-folder.not-in-jar", "classpath:" + name));
        }
    }

}
