package kanbao.chinese;

import java.util.List;

/** The Simplified form of each Traditional character, for search: without regard to the word in which it stands. */
public final class SimplifiedCharacters {

    /**
     * Pairs of a character and the one that replaces it in Simplified Chinese, besides those of OpenCC, which decides them by the word
     * (瞭解 but 瞭望, 藉口 but 慰藉) or by the region (衞, 裏).
     */
    private static final String FURTHER = "瞭了覆复藉借祇只揹背伕夫甦苏甯宁彷仿睪睾薰熏濬浚籐藤鎗枪隄堤菓果燄焰敍叙枱台衞卫簷檐鏚戚拏拿觔斤唚吣繐穗斲斫澂澄"
            + "瑯琅嶴岙櫺棂礆硷彞彝鐗锏杴锨";

    private SimplifiedCharacters() {
    }

    /** Returns the Simplified form of every character of the Basic Multilingual Plane, by its code; itself if it has no other. */
    public static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (var code = 0; code < table.length; code++) {
            table[code] = (char) code;
        }
        for (var at = 0; at < FURTHER.length(); at += 2) {
            table[FURTHER.charAt(at)] = FURTHER.charAt(at + 1);
        }
        DictionaryReader.read(List.of("STCharacters")).forEach(entry -> add(table, entry.replacement(), entry.key()));
        DictionaryReader.read(List.of("TSCharacters")).forEach(entry -> add(table, entry.key(), entry.replacement()));
        return table;
    }

    private static void add(char[] table, String traditional, String simplified) {
        if (traditional.length() == 1 && simplified.length() == 1 && !traditional.equals(simplified)) {
            table[traditional.charAt(0)] = simplified.charAt(0);
        }
    }

}
