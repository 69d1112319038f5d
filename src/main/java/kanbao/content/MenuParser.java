package kanbao.content;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import kanbao.article.Menu;
import kanbao.article.MenuPlacement;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;

/** Reads in which menus a site page is: as names, as a list, or as the map of Hugo, which has a weight for each menu. */
final class MenuParser {

    private static final Map<String, Set<Menu>> MENUS = Map.ofEntries(menu("foot", Menu.FOOT),
            menu("footer", Menu.FOOT), menu("bottom", Menu.FOOT), menu("页脚", Menu.FOOT), menu("页尾", Menu.FOOT),
            menu("底部", Menu.FOOT), menu("nav", Menu.NAVIGATION), menu("navigation", Menu.NAVIGATION),
            menu("main", Menu.NAVIGATION), menu("header", Menu.NAVIGATION), menu("top", Menu.NAVIGATION),
            menu("导航", Menu.NAVIGATION), menu("导航栏", Menu.NAVIGATION), menu("顶部", Menu.NAVIGATION),
            menu("none"), menu("false"), menu("no"), menu("无"), menu("否"));
    /** Pages without an order come after those with one. */
    private static final int LAST = Integer.MAX_VALUE;
    private static final int MAX_ORDER = 1_000_000;
    private static final Cause MENU = Cause.of("value.menu");
    private static final Cause ORDER = Cause.of("value.menu-order", MAX_ORDER);

    private MenuParser() {
    }

    private static Map.Entry<String, Set<Menu>> menu(String word, Menu... menus) {
        return Map.entry(word, Set.of(menus));
    }

    static MenuPlacement placement(FrontMatterReader keys) {
        var menus = EnumSet.noneOf(Menu.class);
        keys.entry(Key.MENU).ifPresent(entry -> names(entry.value()).forEach(name -> menus(name, entry, keys)
                .ifPresent(menus::addAll)));
        return new MenuPlacement(menus, order(keys));
    }

    private static Stream<Scalar> names(Value value) {
        return switch (value) {
            case Scalar scalar -> scalar.names().stream();
            case Items items -> items.values().stream().flatMap(MenuParser::names);
            case Fields fields -> fields.entries().stream()
                    .map(entry -> new Scalar(entry.key(), Value.Form.TEXT, entry.line()));
        };
    }

    private static Optional<Set<Menu>> menus(Scalar name, Entry entry, FrontMatterReader keys) {
        var menus = Optional.ofNullable(MENUS.get(Key.normalized(name.text())));
        if (menus.isEmpty()) {
            keys.warn(entry.key(), name, MENU);
        }
        return menus;
    }

    /** Returns the order, else the weight in Hugo's map of menus. */
    private static int order(FrontMatterReader keys) {
        return keys.scalar(Key.MENU_ORDER, ORDER).map(written -> order(written).orElseGet(() -> {
            keys.warn(Key.MENU_ORDER.preferredSpelling(), written, ORDER);
            return LAST;
        })).orElseGet(() -> keys.entry(Key.MENU).map(Entry::value).flatMap(MenuParser::weight).orElse(LAST));
    }

    private static Optional<Integer> weight(Value menus) {
        return menus instanceof Fields fields
                ? fields.entries().stream()
                        .flatMap(menu -> menu.value() instanceof Fields options
                                ? options.first("weight", "order").stream()
                                : Stream.empty())
                        .flatMap(weight -> order(weight).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Integer> order(Scalar written) {
        try {
            return Optional.of(Integer.parseInt(written.text().strip())).filter(it -> Math.abs(it) <= MAX_ORDER);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

}
