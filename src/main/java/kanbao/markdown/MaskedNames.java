package kanbao.markdown;

import java.util.Set;

import org.commonmark.node.Text;

/**
 * Recognises people whose given names are masked by stars, as Chinese reports write them: {@code 张**与李**}. It knows the
 * frequent surnames.
 */
final class MaskedNames {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳"
            + "邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇蓝都官荣";
    private static final Set<String> COMPOUND_SURNAMES = Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容",
            "司徒", "令狐",
            "夏侯", "长孙", "宇文", "南宫", "西门", "端木", "独孤", "轩辕", "申屠", "百里", "呼延");
    private static final String BEFORE_NAME = "和与及跟同向对将被把给让由或的名叫是为了人者子夫妻女男员师方友亲母父哥姐弟妹生事长民告犯客主工机警官理授任记";

    private static final int MAX_LENGTH_BETWEEN = 10;

    private MaskedNames() {
    }

    /** Whether both runs stand behind a surname, so that neither is meant as emphasis. */
    static boolean areMasked(DelimiterRun opener, DelimiterRun closer) {
        return opener.marker() == '*' && opener.unused() == closer.unused() && isName(opener) && isName(closer)
                && beginsName(closer) && (beginsName(opener) || areNear(opener, closer));
    }

    /** Whether a surname stands before the run, or a surname and 某. */
    private static boolean isName(DelimiterRun run) {
        var text = textToSurname(run);
        return SURNAMES.indexOf(run.before()) >= 0
                || (run.before() == '某' && SURNAMES.indexOf(text.codePointBefore(text.length())) >= 0);
    }

    /** The text that ends with the surname before the run; not empty. */
    private static String textToSurname(DelimiterRun run) {
        var literal = run.getPrevious() instanceof Text text ? text.getLiteral() : "";
        var text = literal.endsWith("某") ? literal.substring(0, literal.length() - 1) : literal;
        return text.isEmpty() ? " " : text;
    }

    private static boolean areNear(DelimiterRun opener, DelimiterRun closer) {
        return opener.getNext() instanceof Text text && text.equals(closer.getPrevious())
                && text.getLiteral().length() <= MAX_LENGTH_BETWEEN;
    }

    private static boolean beginsName(DelimiterRun run) {
        var literal = textToSurname(run);
        var end = literal.length() - 1;
        var before = end > 0 ? literal.codePointBefore(end) : ' ';
        return (end > 0 && COMPOUND_SURNAMES.contains(literal.substring(end - 1))) || !Character.isIdeographic(before)
                || BEFORE_NAME.indexOf(before) >= 0;
    }

}
