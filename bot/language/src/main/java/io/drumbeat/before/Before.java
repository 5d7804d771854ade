package io.drumbeat.before;

import io.drumbeat.amending.Again;
import io.drumbeat.amending.AmendedDraft;
import io.drumbeat.amending.Kinds;
import io.drumbeat.amending.Lately;
import io.drumbeat.amending.PutRight;
import io.drumbeat.chat.Request;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.scene.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Lines that go on from what was recorded within the hour, said again so that they mean the same by themselves. */
public final class Before {
    /** Before a line that is only to be proposed. */
    public static final String PROPOSED = "记成 ";

    /** No place of its own. */
    public static final int ANYWHERE = -1;

    private static final Pattern AGAIN =
            Pattern.compile("^(?:同上|同样的?(?:再?[加来记])?一?[条个笔]?|再(?:加|来|记)一?条|还有一条|另外一条|一样的?)[,，:：\\s]*(.*)$");
    private static final Finder ALSO =
            Finder.of("也(?:打|去|见|聊|拜访|发|谈|跑|跟|演示)(?:了|过)(?:一?(?:个|次|趟|遍|回|下))?(?:电话|微信)?[。!\\s]*$");
    private static final Finder THEM = Finder.of(
            "那家(?:公司|客户)?|(?<![其吉])[他她](?:们)?(?:家|单位|公司)|佢(?:公司|屋企)|嗰[间家度]|佢哋|佢(?=报|打|签|付)|畀佢|他们家|他们那(?:边|儿|里)?|她们|他们|这个客户|该客户|这家(?:公司|客户)?|[他她]那(?:边|儿|里)|(?<![其吉])[他她](?!说|在|们|人)");
    private static final Finder STAGE = Finder.of("^(?:帮我|把)?(?:推进|推|进|挪|移|升)(?:到|成)");
    private static final Pattern LINKS = Pattern.compile("^(?:还|又|也|顺便|另外|然后|后来|接着|完了)+(?=给|跟|和|对|向|让|请|把)");
    /** 周报改周五下午 goes on from no customer. */
    private static final Finder OF_THE_BOT =
            Finder.of("[周日早晚月]报|提醒(?!我)|推送|卡片|播报|通知|目标|进度|提成|方案(?=试|读)|漏斗|排行|请.{0,2}假|休.{0,2}假|调休|年假|别发|静音");

    /** 要约李总吃饭: what is to be done, and not when. */
    private static final Finder WISH = Finder.of("^(?:我|还|也|就|先)*(?:得|要|想|打算|准备|计划|该|记得|约)");

    /** 打了电话: told as done, whatever verb it begins with. */
    private static final Finder DONE = Finder.of("^.{1,6}[了过完咗]|^(?:做|打|开|发)了");

    /** Who of all of them, and not the one before; 谁去的 is of the one before. */
    private static final Finder OF_WHOM =
            Finder.of("谁(?!.{1,4}的)|哪(?:些|[几一]?[家个位])|[几多]少?家|[所全]有?部?的?客户|\\bwho\\b|\\bwhich\\b");

    private static final int SHORT = 14;

    private final Kinds kinds;

    public Before(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The words of a line with a slip in it put right, which is proposed where it is a sum. */
    public String repaired(Line line) {
        return new Repaired(kinds).words(line);
    }

    /**
     * What else is known of a line.
     *
     * @param named whether a customer is named in it, in whichever way
     * @param canonical whether it begins with a verb of a command
     * @param ofNobody whether it is said with a command that has no place for a customer
     * @param lacksOnlyWhom whether it tells a deed, or asks a question, and only not about whom
     * @param customer the name of the customer that was asked about since anything was recorded; empty if none was
     * @param plans whether what stands at a place of it is to be done, and when
     * @param looks whether it asks to see something
     */
    public record Asked(
            boolean named,
            boolean canonical,
            BooleanSupplier ofNobody,
            BooleanSupplier lacksOnlyWhom,
            String customer,
            IntPredicate plans,
            BooleanSupplier looks) {}

    /** A line while it is held against what was recorded last. */
    private record Going(Request said, Landmarks marks, Names names, Known known, Asked asked) {
        List<String> itself() {
            return List.of(said.words());
        }

        /** Whether nobody is named in it, and no question waits for it. */
        boolean isOfNobody() {
            return !asked.named() && marks.colleagues.isEmpty() && (said.draft() == null || isAside());
        }

        /** 他家还欠多少, while something waits for a yes. */
        private boolean isAside() {
            return THEM.in(marks.text.folded()) && asked.looks().getAsBoolean();
        }

        String name(Entry last) {
            var customer = last.fact().customer();
            return PutRight.name(customer == null ? "" : customer, known, names);
        }
    }

    /**
     * The lines a line stands for, itself if it needs nothing that was said before.
     *
     * @param asked what was asked before it
     */
    public List<String> lines(Line line, Asked asked) {
        var said = line.said();
        var draft = said.draft();
        var instead =
                draft == null || asked.canonical() ? Optional.<String>empty() : AmendedDraft.of(draft, line, kinds);
        if (instead.isPresent()) {
            return List.of(instead.get());
        }
        if (draft != null && AmendedDraft.isDropped(line)) {
            return List.of(said.words());
        }
        var lately = Lately.of(said.who().id(), said.at(), line.today(), line.known());
        var going = new Going(said, line.marks(), line.names(), line.known(), asked);
        var plain = draft == null && PutRight.isPlain(line.folded());
        var put = draft == null ? putOff(going) : Optional.<String>empty();
        var ofAsked = put.isPresent()
                ? List.of(put.get())
                : plain || asked.customer().isEmpty() || !going.isOfNobody()
                        ? going.itself()
                        : ofAsked(going, asked.customer());
        if (!ofAsked.equals(going.itself())) {
            return ofAsked;
        }
        var open = Elliptic.last(said.asked()).isEmpty();
        var mended = new PutRight(lately, kinds, line, open, asked.canonical()).lines();
        if (!mended.isEmpty() || !mayRefer(going)) {
            return mended.isEmpty() ? going.itself() : mended;
        }
        return lately.lastWithCustomer().map(entry -> referring(going, entry)).orElse(going.itself());
    }

    /** 下周二中午, after 要约李总吃饭, of which nothing was recorded: the day that was missing. */
    private static Optional<String> putOff(Going line) {
        var last = Elliptic.last(line.said().asked());
        var marks = line.marks();
        var isDay = !marks.days.isEmpty()
                && marks.days.getFirst().from() == 0
                && marks.between(Vocabulary.LEADS, 0, marks.text.length());
        return !last.isEmpty() && isDay && WISH.in(last)
                ? Optional.of(last + " " + marks.text.raw())
                : Optional.empty();
    }

    /** Most lines name somebody, and need not look for who was named before. */
    private static boolean mayRefer(Going line) {
        return line.isOfNobody() || AGAIN.matcher(line.marks().text.folded()).matches();
    }

    private static List<String> referring(Going line, Entry last) {
        var text = line.marks().text;
        var again = AGAIN.matcher(text.folded());
        if (again.matches()) {
            return List.of(again(line, last, text.raw(again.start(1), text.length())));
        }
        if (!line.isOfNobody()) {
            return line.itself();
        }
        if (ALSO.in(text.folded()) && last.fact() instanceof ActivityFact) {
            return List.of(also(line, last));
        }
        return goingOn(line, line.name(last));
    }

    /** Said of somebody whose name was said before; nobody is put where a command has no place for them. */
    private static List<String> goingOn(Going line, String name) {
        // #99 names a record, and 谁没回款 asks of all
        if (line.marks().text.folded().startsWith("#")
                || OF_WHOM.in(line.marks().text.folded())) {
            return line.itself();
        }
        var filled = filledIn(line, name);
        return filled.equals(line.itself()) || line.asked().ofNobody().getAsBoolean() ? line.itself() : filled;
    }

    private static List<String> filledIn(Going line, String name) {
        var text = line.marks().text;
        var them = THEM.matcher(text.folded());
        if (them.find()) {
            // 周五再打给他 stays as it was said, and is to be done with them.
            var before = LINKS.matcher(text.raw(0, them.start())).replaceFirst("");
            return List.of(
                    line.asked().plans().test(them.start())
                            ? name + " " + text.raw()
                            : before + name + text.raw(them.end(), text.length()));
        }
        var planned = text.length() <= SHORT
                && line.asked().plans().test(ANYWHERE)
                && !line.asked().canonical()
                && !OF_THE_BOT.in(text.folded());
        if (tellsASum(line)
                || ((!line.asked().canonical() || isToldOfAsked(line))
                        && line.asked().lacksOnlyWhom().getAsBoolean())) {
            // 报了47万: of whom is only likely.
            return List.of(PROPOSED + name + " " + text.raw());
        }
        return planned || STAGE.in(text.folded()) ? List.of(name + " " + text.raw()) : line.itself();
    }

    /** 打了电话, right after a question about a customer. */
    private static boolean isToldOfAsked(Going line) {
        return !line.asked().customer().isEmpty() && DONE.in(line.marks().text.folded());
    }

    /** 到了5万, after a question about whoever paid: what is told of the customer that was asked about. */
    private static List<String> ofAsked(Going line, String name) {
        return tellsASum(line) && !line.asked().ofNobody().getAsBoolean()
                ? List.of(name + " " + line.marks().text.raw())
                : goingOn(line, name);
    }

    /** 到了5万; 50万 alone tells nothing of anybody. */
    private static boolean tellsASum(Going line) {
        var length = line.marks().text.length();
        return length <= SHORT
                && !line.asked().canonical()
                && line.marks().amounts.stream().anyMatch(sum -> sum.end() - sum.from() < length);
    }

    /** 同上, 再加一条 万丰 李主任: the same kind again, with whom is named now. */
    private static String again(Going line, Entry last, String rest) {
        var kind = last.fact().label();
        return (!line.asked().named() ? Again.who(kind, last, line.known()) : kind) + " " + rest;
    }

    /** 也打了个电话: the same kind with the same, on the day that is said. */
    private static String also(Going line, Entry last) {
        var marks = line.marks();
        var day = marks.days.isEmpty()
                ? ""
                : " "
                        + marks.text.raw(
                                marks.days.getFirst().from(),
                                marks.days.getFirst().dayEnd());
        var contact = last.fact().contact();
        return last.fact().label() + day + " " + line.name(last) + (contact == null ? "" : " " + contact);
    }
}
