package io.drumbeat.scene;

import io.drumbeat.customer.Mention;
import io.drumbeat.names.ShortNames;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Where a line names a customer that is not in the book yet. */
public final class Fresh {
    private static final String NAME = "([\\p{IsHan}a-z0-9&&[^的了过在我你他她给去跟和到说那这是个家有做打报]]{2,14}?)";
    private static final String ENDS =
            "(?=$|[\\s,，。;；:：、!！)）]|(?:做|想|要|签|首|谈|的|在|那|这|聊|打|报|见|送|开|发|通|看|演示|出来|了|跟|找|[一-龥]总|[一-龥]经理|[一-龥]工|[一-龥]主任))";

    /** What is said of a customer that is not in the book yet. */
    private static final List<Pattern> FRESH = List.of(
            Pattern.compile("(?:新客户|新客)[\\s,，:：]*(?:叫|是|名叫)?\\s*" + NAME + ENDS),
            Pattern.compile("(?:一家|家|公司|客户|企业|厂|店|铺|馆|朋友|新的).{0,10}?(?:叫做?|名叫|名字[叫是]|店名叫?|公司名叫?)\\s*" + NAME + ENDS),
            Pattern.compile("(?:接触的客户|介绍的客户|找到的客户|的客户)[\\s,，:：]+" + NAME + ENDS),
            Pattern.compile(
                    "(?:^|[\\s,，。给去跟和约到])" + NAME + "[\\s,，(（是]*(?:头一回|第一次|刚|才)?(?:接触的?|认识的?|开的?)?(?:新客户|新线索|新客)"),
            Pattern.compile("(?:^|新)线索[\\s,，:：]+" + NAME + ENDS),
            Pattern.compile("认识了?(?:一家|个|一个)?" + NAME + "(?=的|$|[,，。 ])"),
            Pattern.compile("^" + NAME + "[\\s,，](?=.*(?:线索|官网|介绍))"),
            Pattern.compile(
                    "(?:^|[\\s,，。刚天午晚又先个新开条儿日早间])(?:给|去了?趟|跑了?趟|去了?|走访了?|跟|和|约|从|到|找|拜访了?|见了?|报价|回款|签单|演示|电话|跟进|商机)\\s*"
                            + NAME + ENDS));

    private static final Finder NO_NAME = Finder.of(
            "(?:^(?:开|做|卖|搞|弄|干)|[揾搵]|新线索|新客户|线索|商机|今天|昨天|明天|上午|下午|刚|客户|一个|一家|公司$|^新客$|名单|对方|人家|老板|领导|财务|同事|大家|团队|现场|工地|医院|机场|学校|外地|总部|微信|电话|邮件|客户|展会|官网|朋友|介绍|多少|怎么|什么|哪|谁|周|月底|年|完成|进度|提成|业绩|目标|采购|财务|行政|技术|法务|部$|部门)");

    /** Words that only a lead or a new customer is told with. */
    private static final Finder LEAD = Finder.of("线索|新客|名单|名片|lead(?![a-z])");

    /** No name of a company has any of these in it. */
    private static final Finder WORDS = Finder.of(
            "[的了是我你他她它过和跟给把被就都也还很着吗呢吧啊这那有没不做想要去来说先记加问看姓叫让请等再才只各每来自]|老同学|同学|朋友|采购|窗口|联络|联系|来源|电话|咨询|登记|名单|名片|线索|新增|新客|展会|官网|表单|网路|网络|推荐|介绍|需求|意向|熟人|亲戚|老乡|邻居|抖音|百度|微信|广告|客户|老板");

    /** 介绍了个本溪聚川: what stands before a name in the same breath. */
    private static final Pattern BEFORE =
            Pattern.compile("^.*(?:介绍|推荐|引荐|认识|碰到|碰着|加了|接触|联系上|找到|收到|收了|捡了|扫到|来了|进来|问|搵)了?(?:一?[个家位间条])?(?:叫|是)?");

    private static final Finder INTRODUCES = Finder.of("介绍|推荐|转介|引荐|牵的?线|带来|拉来");

    private static final Pattern APART = Pattern.compile("[\\s,，.。;；:：、!！()（）/+＋]+");
    private static final int SHORT = 3;
    private static final int LONG = 12;

    private Fresh() {}

    static void in(Line line, List<Whom> all) {
        said(line, all);
        var lead = LEAD.in(line.folded());
        var introduced = lead ? introduced(line) : -1;
        if (lead
                && all.stream().allMatch(one -> one.from() < introduced && one.mention() instanceof Mention.Existing)) {
            lead(line, all);
        }
        if (all.stream().anyMatch(one -> one.mention() instanceof Mention.Fresh)) {
            // 石总介绍了一家，叫乙: the lead is 乙
            all.removeIf(one -> one.introduces(line));
        }
    }

    /** Where a line says that somebody introduces somebody; -1 if it does not. */
    static int introduced(Line line) {
        var found = INTRODUCES.matcher(line.folded());
        return found.find() ? found.start() : -1;
    }

    /** 名片 无锡昱川 采购姓费 先记线索: the one piece that can be nothing but a name; one that a place begins comes first. */
    private static void lead(Line line, List<Whom> all) {
        Whom best = null;
        var from = 0;
        for (var piece : APART.split(line.folded(), -1)) {
            var at = line.folded().indexOf(piece, from);
            from = at + piece.length();
            var before = BEFORE.matcher(piece);
            var start = before.find() ? before.end() : 0;
            var name = piece.substring(start);
            var whom = isName(line, at + start, name)
                    ? new Whom(
                            at + start,
                            at + piece.length(),
                            new Mention.Fresh(line.raw(at + start, at + piece.length())),
                            false)
                    : null;
            var placed = whom != null && name.length() > 2 && ShortNames.isPlace(name.substring(0, 2));
            best = whom != null && (best == null || placed) ? whom : best;
        }
        if (best != null) {
            all.add(best);
        }
    }

    /** 石总介绍了, without a stop between. */
    static boolean isInOneBreath(Line line, int end) {
        var at = introduced(line);
        return at >= end && line.folded(end, at).chars().noneMatch(c -> " ,;。!".indexOf(c) >= 0);
    }

    /** Whether somebody who is named is the one who introduces. */
    public static boolean isIntroducing(Line line, String contact) {
        var at = line.folded().indexOf(Text.folded(contact));
        return at >= 0 && at < introduced(line);
    }

    private static boolean isName(Line line, int from, String name) {
        var end = from + name.length();
        var han = !name.isEmpty() && name.chars().allMatch(c -> c >= '\u4e00' && c <= '\u9fff');
        return han
                && name.length() >= SHORT
                && name.length() <= LONG
                && !WORDS.in(name)
                && Contacts.end(line.text(), from) == from
                && !line.marks().explains(from)
                && !line.marks().explains(end - 1);
    }

    private static boolean isHidden(Line line, Whom one) {
        return one.mention() instanceof Mention.Existing(var customer)
                && !line.names().mayBeNamed(customer);
    }

    private static void said(Line line, List<Whom> all) {
        for (var pattern : FRESH) {
            var found = pattern.matcher(line.folded());
            while (found.find()) {
                int from = found.start(1);
                int end = found.end(1);
                if (pattern == FRESH.getFirst()) {
                    // 新客户 华为技术 is not 华为
                    all.removeIf(one -> one.from() == from && (one.end() < end || isHidden(line, one)));
                }
                var name = line.raw(from, end);
                var known = all.stream().anyMatch(one -> one.from() < found.end() && found.start() < one.end());
                var contact = Contacts.end(line.text(), from) > from;
                var other = line.marks().colleagues.stream().anyMatch(who -> who.from() < end && from < who.end())
                        || line.marks().days.stream().anyMatch(day -> day.from() < end && from < day.end())
                        || line.marks().amounts.stream()
                                .anyMatch(sum -> sum.certain() && sum.from() < end && from < sum.end())
                        || line.marks().periods.stream().anyMatch(span -> span.from() < end && from < span.end());
                var slip = line.names().called(name).stream()
                        .filter(line.names()::mayBeNamed)
                        .toList();
                if (slip.size() == 1 && !known) {
                    all.add(new Whom(from, end, new Mention.Existing(slip.getFirst()), false));
                } else if (!known && !contact && !other && name.length() > 1 && !NO_NAME.in(name)) {
                    all.add(new Whom(from, end, new Mention.Fresh(name), false));
                }
            }
        }
    }
}
