package io.drumbeat.phrase;

import java.util.List;

/** People at a customer as they are called: 张总, 李经理, 欧阳主任, 王小明经理. */
public final class Contacts {
    /** How people at a customer are called; the longer first. */
    private static final Words TITLES = Ordered.longestFirst(List.of(
            "总", "副总", "总监", "经理", "总经理", "副总经理", "主任", "副主任", "老师", "工", "工程师", "处", "处长", "科长", "局长", "部长", "院长",
            "校长", "所长", "董", "董事长", "书记", "主管", "会计", "博士", "教授", "医生", "大夫", "先生", "女士", "小姐", "姐", "哥", "厂长", "店长",
            "助理", "秘书", "队长", "行长", "站长", "区长", "镇长", "班长", "组长", "律师", "护士长", "老板", "总工", "采购", "生"));

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬"
            + "安常乐于傅皮卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄米贝臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房缪解应宗丁宣邓郁杭洪"
            + "包左石崔吉龚程邢裴陆荣翁荀甄曲封储靳段焦侯宓全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎白蒲邰鄂赖卓屠蒙池乔翟谭姬申扶冉桑桂牛尚农温庄晏柴瞿阎慕连习艾鱼古易廖终居步"
            + "都耿满弘匡国文寇广欧沃利越隆师巩聂晁勾敖冷辛阚那简饶曾沙丰关查游权闫肖褚岳涂邝冼佘区招谌";
    private static final Words COMPOUND_SURNAMES =
            Words.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "南宫");

    /** Surname and title in writing only. */
    private static final Words NO_CONTACTS = Words.of(
            "施工", "包工", "全总", "常工", "国总", "广总", "都总", "文总", "利总", "权总", "满总", "易工", "应工", "和总", "终于", "解处", "任处", "居处",
            "安处", "查处", "解总", "查总", "花生", "卫生", "余生", "终生", "双生", "师生", "原生", "石生", "区总监");

    /** A title of one character ends a name only if it does not begin one of these words. */
    private static final Words NO_TITLES = Words.of(
            "总部", "总体", "总量", "总价", "总额", "总结", "总共", "总是", "总数", "总会", "生产", "生意", "生活", "生日", "生成", "生效", "生气", "生病",
            "生鲜", "生物", "生态", "生怕", "生锈", "生变", "工作", "工程", "工厂", "工地", "工期", "工具", "工资", "工业", "工人", "工序", "工艺", "工会",
            "处理", "处于", "处罚", "董事", "哥们");

    /** What may stand between a name and that they were not there. */
    private static final Words STILL =
            Words.of("今天", "昨天", "上午", "下午", "正好", "刚好", "恰好", "又", "也", "还", "都", "他", "她", "人", "那边", " ");

    private Contacts() {}

    /** Whether people are called so by their family. */
    public static boolean isSurname(char c) {
        return SURNAMES.indexOf(c) >= 0;
    }

    /** Where the name that starts here ends, or {@code from} if none does. */
    public static int end(Text text, int from) {
        var s = text.folded();
        if (NO_CONTACTS.lengthAt(s, from) > 0) {
            return from;
        }
        var surname = COMPOUND_SURNAMES.lengthAt(s, from);
        if (surname == 0 && SURNAMES.indexOf(s.charAt(from)) >= 0) {
            surname = 1;
        }
        if (surname == 0) {
            return from;
        }
        var titled = titled(s, from + surname);
        if (titled > 0) {
            return titled;
        }
        for (var given = 1; given <= 2; given++) {
            if (from + surname + given > s.length() || text.separates(from + surname + given - 1)) {
                break;
            }
            var end = from + surname + given < s.length() ? titled(s, from + surname + given) : 0;
            if (end > 0 && endsName(text, end) && end - from - surname - given >= 2) {
                return end;
            }
        }
        return from;
    }

    /** 小王, 老李: only beside a known customer, since 小米 is one itself. */
    public static int familiar(Text text, int from) {
        var s = text.folded();
        var little = s.charAt(from) == '小' || s.charAt(from) == '老';
        var named = little
                && from + 1 < s.length()
                && SURNAMES.indexOf(s.charAt(from + 1)) >= 0
                && s.charAt(from + 1) != '米';
        return named && endsName(text, from + 2) ? from + 2 : from;
    }

    /** Vivian不在, 没见着Vivian: whether somebody who is named was not there. */
    public static boolean isAbsent(Text text, int from, int end) {
        var s = text.folded();
        var at = end;
        for (var still = STILL.lengthAt(s, at); still > 0; still = STILL.lengthAt(s, at)) {
            at += still;
        }
        return Denials.ABSENT.lengthAt(s, at) > 0
                || Denials.NOT_MET.stream().anyMatch(words -> s.startsWith(words, from - words.length()));
    }

    private static boolean endsName(Text text, int end) {
        return end == text.length() || text.separates(end);
    }

    private static int titled(String s, int at) {
        var title = TITLES.lengthAt(s, at);
        return title == 0 || (title == 1 && NO_TITLES.lengthAt(s, at) > 0 && !asksOfWhom(s, at)) ? 0 : at + title;
    }

    /** 徐总是哪家的: who he is, and not what always is. */
    private static boolean asksOfWhom(String s, int at) {
        return s.startsWith("总是", at) && at + 2 < s.length() && "哪谁边啥".indexOf(s.charAt(at + 2)) >= 0;
    }
}
