package io.drumbeat.before;

import io.drumbeat.command.Deed;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.names.Names;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 不对，是8万5 and the like: the sentences that put right what was recorded last. */
final class PutRight {
    private static final String OH = "^(?:啊|哦|噢|喔|诶|哎|唉|呀|额|呃|sorry|抱歉|(?:不|唔)好意思)*[,\\s]*";
    /** 刚那笔回款记错了，是21.3万: which kind of record, and the new value. */
    private static final Pattern WRONG_KIND = Pattern.compile(
            OH + "(?:刚才|刚刚|刚|上面|前面)?(?:的|那|这)?[条笔个家]?的?(报价|回款|到账|签单|拜访|电话|演示|跟进|退款)(?:的?(?:金额|数|价))?(?:那[条笔个])?"
                    + "[,\\s]*(?:不对|错了|[写记说打搞弄填报]错了?)[,。!\\s]*(?:应该)?(?:是|改成|改为)\\s*(.+?)(?:才对)?[。!\\s]*$");

    private static final Pattern WRONG = Pattern.compile(
            OH
                    + "(?:刚才|刚刚|刚|上条|前面)?(?:日期|时间|日子|金额|数|客户|公司|联系人|名字|人)?(?:不对|错了|[写记说打搞弄填报]错了?|多打了|少打了|手快了|手滑了?|更正)[,。!\\s]*(?:应该)?(?:(?:(.{1,6}?)的?)?(?:是|改成|改为))?\\s*(.+?)[到打去见谈]?的?(?:才对)?[。!\\s]*$");
    private static final Pattern SHOULD = Pattern.compile(
            "^(?:啊|哦|诶|哎|唉)?[,\\s]*(?:应该是|应该为|其实是|正确的?是)(.+?)(?:才对|[,\\s]+(?:我|刚才|刚刚|之前|上面).{1,6})?[。!\\s]*$");
    private static final Pattern RIGHT = Pattern.compile("^(?:.{0,8}[,\\s])?(.+?)才对[。!\\s]*$");
    private static final String GONE = "(?:删掉|删了|删除|撤了|撤掉|撤回|撤销|不算|作废|不要了|去掉|取消)";
    private static final Pattern GONE_LAST =
            Pattern.compile(".{0,12}?(?:刚才?|刚刚|上一?|前一)(?:那|这)?(?:条|个|笔)(?:记录)?(?:帮我)?" + GONE + "(?:了|吧|掉)?[。!\\s]*$");
    private static final Pattern GONE_OF = Pattern.compile(
            "^(?:帮我)?(?:把)?(.{1,10}?)(?:那|这)(?:条|个|笔|家|单)(?:记录)?(?:帮我)?" + GONE + "(?:了|吧|掉)?[。!\\s]*$");
    private static final Pattern NOT_BUT =
            Pattern.compile(OH + "(?:刚才)?(?:[写记说搞弄填]错了?[,\\s]*)?不是(.{1,8}?)[,，\\s]*(?:应该)?是(.{1,12}?)[。!\\s]*$");
    private static final Pattern NOT_BUT_CANTONESE =
            Pattern.compile(OH + "[唔不][系係](.{1,8}?)[,\\s]*(?:应该)?[系係是](.{1,12}?)[。!\\s]*$");
    /** 算了，撤销刚才那条. */
    private static final Pattern AFTER_ALL =
            Pattern.compile("^(?:算了|不要了|哎呀?|唉|额|呃|不对|错了|sorry|抱歉|不好意思)[,。\\s]*(?:帮我|请|把)?(?:撤销|撤回|撤掉|删掉|删除|取消)掉?"
                    + "(?:(?:刚才|刚刚|刚|上面)的?)?(?:那|这|上一?|最后一?)[条个笔](?:记录)?[吧了]?[。!\\s]*$");

    private static final Pattern NTH = Pattern.compile(
            "^(?:把)?第([一二三四五六1-6])(?:个|条|笔|家)(?:其实|应该)?(?:只|就)?(?:改成|改为|是|换成)(.+?)(?:[,\\s]*(?:帮我)?改一?下)?[。!\\s]*$");
    private static final Pattern INTO =
            Pattern.compile("^(?:把)?(?!改 ?#)(.{0,8}?)(?:改成|改为|改到|换成|调到|推迟到|提前到)(.+?)[。!吧\\s]*$");
    private static final Pattern UNDO = Pattern.compile("^(?:撤销|撤回|删掉|删除|撤掉|取消)倒数第([一二三四五1-5])(?:条|个|笔)[。!\\s]*$");
    /** 见的马经理, 联系人王工, 备注 他要新样册: what the last record is still without. */
    private static final Pattern ALSO = Pattern.compile("^(?:见|找|跟|和|陪)的?(?:是)?(.{2,5}?)(?:聊|谈|见)?的?[。!\\s]*$");

    private static final Pattern FIELD = Pattern.compile("^(联系人|备注)(?:是|[:： ])* ?(.+)$");
    private static final String NUMERALS = "一二三四五六";

    private final Lately lately;
    private final Kinds kinds;
    private final Known known;
    private final Names names;
    private final LocalDate today;

    /** @param kinds what is told is called so, if anything is */
    PutRight(Lately lately, Kinds kinds, Known known, Names names, LocalDate today) {
        this.lately = lately;
        this.kinds = kinds;
        this.known = known;
        this.names = names;
        this.today = today;
    }

    /** The sentences that say the change, or none if the line is no change of what was recorded. */
    List<String> of(Text text) {
        var said = text.folded();
        var undo = UNDO.matcher(said);
        if (undo.matches()) {
            return lately.fromTheEnd(number(undo.group(1)))
                    .map(entry -> List.of("撤销 #" + entry.receipt()))
                    .orElse(List.of());
        }
        return Stream.<Supplier<List<String>>>of(
                        () -> nth(said),
                        () -> instead(said),
                        () -> should(said),
                        () -> gone(said),
                        () -> into(said),
                        () -> more(text))
                .map(Supplier::get)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> nth(String said) {
        var nth = NTH.matcher(said);
        return nth.matches() ? changed(lately.ofLastMessage(number(nth.group(1))), nth.group(2)) : List.of();
    }

    private List<String> instead(String said) {
        for (var pattern : List.of(NOT_BUT, NOT_BUT_CANTONESE)) {
            var notBut = pattern.matcher(said);
            if (notBut.matches()) {
                return changed(lately.last(), notBut.group(2));
            }
        }
        var kind = WRONG_KIND.matcher(said);
        if (kind.matches()) {
            return changed(meant(kind.group(1)), kind.group(2));
        }
        var wrong = WRONG.matcher(said);
        return wrong.matches() ? changed(meant(wrong.group(1)), wrong.group(2)) : List.of();
    }

    private List<String> should(String said) {
        var should = SHOULD.matcher(said);
        if (should.matches()) {
            return changed(lately.last(), should.group(1));
        }
        var right = RIGHT.matcher(said);
        return right.matches() ? changed(lately.last(), right.group(1)) : List.of();
    }

    private List<String> gone(String said) {
        return takenBack(said).map(entry -> List.of("撤销 #" + entry.receipt())).orElse(List.of());
    }

    private List<String> into(String said) {
        var into = INTO.matcher(said);
        return into.matches() && !said.contains("#") ? changed(meant(into.group(1)), into.group(2)) : List.of();
    }

    /** What the last record was told without, said now. */
    private List<String> more(Text text) {
        var field = FIELD.matcher(text.folded());
        var last = lately.last();
        if (last.isEmpty()) {
            return List.of();
        }
        var change = "改 #%d ".formatted(last.get().receipt());
        if (field.matches()) {
            return List.of(change + field.group(1) + " " + text.raw(field.start(2), text.length()));
        }
        var also = ALSO.matcher(text.folded());
        return also.matches()
                        && last.get().fact() instanceof ActivityFact.ActivityLogged met
                        && met.contact() == null
                        && (isTheirs(last.get(), also.group(1))
                                || Contacts.end(Text.of(also.group(1)), 0)
                                        == also.group(1).length())
                ? List.of(change + "联系人 " + text.raw(also.start(1), also.end(1)))
                : List.of();
    }

    /** Whether the customer of a record has somebody who is called so. */
    private boolean isTheirs(Entry entry, String folded) {
        var customer = entry.fact().customer();
        return customer != null
                && known.the(Customers.class).withId(customer).stream()
                        .flatMap(one -> one.contacts().stream())
                        .anyMatch(contact -> Text.folded(contact).equals(folded));
    }

    /** Which record is no longer to count: 刚才那条删掉, 把好丽福那条撤了. */
    private Optional<Entry> takenBack(String said) {
        if (GONE_LAST.matcher(said).matches() || AFTER_ALL.matcher(said).matches()) {
            return lately.last();
        }
        var of = GONE_OF.matcher(said);
        if (!of.matches()) {
            return Optional.empty();
        }
        var hint = of.group(1);
        var whom = names.called(hint).stream().map(Customer::id).toList();
        return lately.last(entry -> whom.contains(entry.fact().customer())
                || entry.fact().label().contains(hint)
                || kinds.called(hint).filter(entry.fact().label()::equals).isPresent());
    }

    private static int number(String numeral) {
        var at = NUMERALS.indexOf(numeral);
        return at >= 0 ? at + 1 : Integer.parseInt(numeral);
    }

    /** Which of them a word before the new value means: its kind, or what is to be done next. */
    private Optional<Entry> meant(@Nullable String hint) {
        if (hint == null || hint.isBlank()) {
            return lately.last();
        }
        var kind = hint.contains("款") || hint.contains("账")
                ? kinds.telling(Deed.CASH).orElse(hint)
                : hint.contains("签") ? kinds.telling(Deed.CONTRACT).orElse(hint) : hint;
        return lately.last(entry -> entry.fact().label().contains(kind)
                        || kind.contains(entry.fact().label())
                        || (entry.fact().next() != null && steps(entry.fact()).contains(hint)))
                .or(lately::last);
    }

    private static String steps(Fact fact) {
        var next = fact.next();
        return next == null ? "" : next.what();
    }

    private List<String> changed(Optional<Entry> entry, String value) {
        var plain = value.replaceFirst("(?<=[一二三四五六日天号前])的$", "");
        return entry.map(one -> sentences(one, Text.of(plain))).orElse(List.of());
    }

    private List<String> sentences(Entry entry, Text value) {
        var said = value.folded();
        var kind = kinds.called(said);
        if (kind.isPresent() && entry.fact().customer() != null) {
            return List.of("撤销 #" + entry.receipt(), Again.line(kind.get(), entry, known));
        }
        var change = "改 #%d ".formatted(entry.receipt());
        var amount = Amounts.at(value, 0);
        if (amount != null && amount.end() == value.length() && amount.money() != null) {
            return List.of(change + "金额 " + value.raw());
        }
        var day = Dates.at(value, 0, today);
        if (day != null && day.end() == value.length()) {
            return dated(entry, day, value.raw(), change);
        }
        var theirs = theirs(entry, value, change);
        if (!theirs.isEmpty()) {
            return theirs;
        }
        if (Contacts.end(value, 0) == value.length() || isTheirs(entry, said)) {
            return List.of(change + "联系人 " + value.raw());
        }
        var whom = names.called(said);
        return whom.size() == 1 ? List.of(change + "客户 " + names.unmistakable(whom.getFirst())) : List.of();
    }

    /** 约克空调蒋经理: another customer, and whom of theirs. */
    private List<String> theirs(Entry entry, Text value, String change) {
        for (var at = value.length() - 1; at > 1; at--) {
            var whom = Contacts.end(value, at) == value.length()
                    ? names.called(value.folded(0, at).replaceFirst("[的\\s]+$", ""))
                    : List.<Customer>of();
            if (whom.size() == 1) {
                var same = whom.getFirst().id().equals(entry.fact().customer());
                var customer = same ? "" : "客户 " + names.unmistakable(whom.getFirst()) + " ";
                return List.of(change + customer + "联系人 " + value.raw(at, value.length()));
            }
        }
        return List.of();
    }

    private List<String> dated(Entry entry, Dates.Found day, String said, String change) {
        if (entry.fact() instanceof StaffFact.LeaveTaken) {
            return List.of("撤销 #" + entry.receipt(), "请假 " + said);
        }
        var next = entry.fact().next();
        var ahead = day.day().readings(today, Direction.AHEAD);
        if (next != null && !ahead.isEmpty() && ahead.getLast().isAfter(today)) {
            return List.of(change + "下一步 %s %s".formatted(ahead.getLast(), next.what()));
        }
        return List.of(change + "日期 " + said);
    }

    /** A customer by the name that can be no other's. */
    static String name(String id, Known known, Names names) {
        return known.the(Customers.class).withId(id).map(names::unmistakable).orElse(id);
    }
}
