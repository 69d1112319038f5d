package kanbao.export;

import java.nio.file.Path;

/** The folder is not one into which a paper may be written; nothing was. */
public final class RefusedFolderException extends RuntimeException {

    RefusedFolderException(Path folder, String why) {
        super("The folder “" + folder + "” " + why);
    }

}
