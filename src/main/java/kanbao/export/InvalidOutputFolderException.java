package kanbao.export;

import java.nio.file.Path;

/** The folder is not one into which a paper may be written; nothing was. */
public final class InvalidOutputFolderException extends RuntimeException {

    InvalidOutputFolderException(Path folder, String why) {
        super("The folder “" + folder + "” " + why);
    }

}
