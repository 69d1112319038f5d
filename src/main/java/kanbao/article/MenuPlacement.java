package kanbao.article;

import java.util.Set;

/**
 * Where links to a site page are.
 *
 * @param menus empty if no menu has a link to it
 * @param order the position in the menus, the lowest first
 */
public record MenuPlacement(Set<Menu> menus, int order) {

    public MenuPlacement {
        menus = Set.copyOf(menus);
    }

}
