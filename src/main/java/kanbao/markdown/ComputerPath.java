package kanbao.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises paths of files on an editor's computer, which editors such as Typora write for pictures. */
final class ComputerPath {

    private static final Pattern PATH = Pattern.compile(
            "(?i)^(?:file:|[a-z]:[\\\\/]|\\\\\\\\|~[\\\\/]|/(?:Users|home|root|Volumes|private|mnt|media|storage|sdcard|tmp|var)/).*");

    private ComputerPath() {
    }

    /** Returns the name of the file, or nothing if the address is no such path. */
    static Optional<String> fileName(String address) {
        if (!PATH.matcher(address).matches()) {
            return Optional.empty();
        }
        var path = StoryAddress.decoded(address).replace('\\', '/');
        return Optional.of(path.substring(path.lastIndexOf('/') + 1)).filter(name -> !name.isBlank());
    }

}
