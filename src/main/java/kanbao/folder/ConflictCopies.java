package kanbao.folder;

import java.util.regex.Pattern;

/**
 * Recognizes files that a program made beside a story, by names that no editor gives: conflict copies of Syncthing, Dropbox,
 * Nutstore, Nextcloud, Seafile, Synology and Git, and lock files of Office.
 */
final class ConflictCopies {

    private static final Pattern CONFLICT_COPY = Pattern.compile("(?i)\\.sync-conflict-\\d{8}-\\d{6}"
            + "|[(（][^()（）/]*(?:冲突|衝突)的?(?:副本|文件|版本|複本|复件|拷贝|檔案)[^()（）/]*[)）](?=[^/]{0,20}$|[^/]{0,20}/)"
            + "|[-_ .](?:冲突|衝突)(?:副本|文件|版本|複本)[-_ \\d]*(?=\\.|$)"
            + "|[(（][^()（）/]*(?:conflict(?:ed|ing)? (?:copy|version)|conflict on |sfconflict)[^()（）/]*[)）]"
            + "|[-_ .]conflict(?:ed)?[-_]\\d{8}[-_]\\d{4,6}|_[a-z]{3}-\\d{2}-\\d{4}-\\d{4}_conflict"
            + "|\\.conflict(?=\\.)|_(?:backup|base|local|remote)_\\d+(?=\\.[a-z]+$)");
    private static final Pattern LOCK_FILE = Pattern.compile("(?:.*/)?(?:~\\$|\\.~lock\\.)[^/]*");

    private ConflictCopies() {
    }

    static boolean isConflictCopy(String path) {
        return CONFLICT_COPY.matcher(path).find();
    }

    static boolean isLockFile(String path) {
        return LOCK_FILE.matcher(path).matches();
    }

}
