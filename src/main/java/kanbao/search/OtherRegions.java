package kanbao.search;

import java.util.List;
import java.util.regex.Pattern;

import kanbao.chinese.RegionalWords;
import kanbao.segmentation.TextFolding;

/** Translates queries to the words of other regions: a reader in Taipei asks for 伺服器 where the story has 服务器. */
final class OtherRegions {

    /** Longer queries are sentences, and found by their other words. */
    private static final int MAX_LENGTH = 100;
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”\"「」]");

    private OtherRegions() {
    }

    /** Loads the words at the first query. */
    private static final class Words {

        private static final RegionalWords ALL = RegionalWords.read(TextFolding::of);

    }

    /**
     * Returns a folded query in the words of each other region that has a different word. A different word is in quotation marks,
     * because it counts as a whole. A query with quotation marks is meant literally, and has no other.
     */
    static List<String> queries(String folded) {
        return folded.length() > MAX_LENGTH || QUOTATION_MARKS.matcher(folded).find()
                || folded.codePoints().noneMatch(Character::isIdeographic)
                        ? List.of()
                        : Words.ALL.variants(folded, word -> " “" + word + "” ");
    }

}
