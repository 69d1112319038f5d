package kanbao.article;

import java.util.regex.Pattern;

/** A person, an office or an agency that writes articles. */
public record Author(Slug slug, String name) {

    private static final Pattern OFFICE = Pattern.compile(".{2,}?(?:[社报報网網刊部组組室局]|编辑|編輯|记者|記者|作者|评论员|評論員|通讯员|通訊員"
            + "|中心|大学|大學|公司|频道|頻道)|.{3,}[台臺院所会會队隊团團号號]");

    public Author {
        Preconditions.requireText("name of the author", name);
    }

    /** Whether the name ends like that of an office, an agency or a role, such as 新华社 and 本报记者, and unlike that of a person. */
    public boolean isOffice() {
        return OFFICE.matcher(name).matches();
    }

}
