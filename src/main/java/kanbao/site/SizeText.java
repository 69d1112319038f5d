package kanbao.site;

import java.util.List;

import org.springframework.util.unit.DataSize;

/** Sizes as operators write them in settings. */
public final class SizeText {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");
    private static final int FACTOR = 1024;

    private SizeText() {
    }

    /** Returns the size in the largest unit of which it is a multiple, such as {@code 21MB} or {@code 1500KB}. */
    public static String of(DataSize size) {
        var number = size.toBytes();
        var unit = 0;
        while (number != 0 && number % FACTOR == 0 && unit < UNITS.size() - 1) {
            number /= FACTOR;
            unit++;
        }
        return number + UNITS.get(unit);
    }

}
