package io.drumbeat.names;

import io.drumbeat.customer.Customer;
import io.drumbeat.date.Clocks;
import io.drumbeat.date.Dates;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which stretches of a line are what a customer is called: by a name or a short name, or by what is in no other name. They are
 * claimed before any day, sum or verb is read in them; a word that everybody says is no name.
 */
public final class Claims {
    private static final String BEFORE = "给去跟和与约从到在找对向了过见访上把帮是同的趟家个那回";
    private static final String BEHIND = "的那这说谈聊讲问催签见给要让已也还就在是有没不都又先刚报到打做开定付回退丢推成约";
    private static final String NEW = "新客户";
    private static final int SHORTEST = 2;

    private final Text text;
    private final LocalDate today;
    private final Names names;
    private final Everyday everyday;
    private final Beside beside;

    /**
     * What else is known of a line.
     *
     * @param starts whether something may begin at a place: after what is known, or after words that say nothing more
     * @param colleague where the name of a colleague ends that stands at a place; the place itself if none does
     */
    public record Beside(IntPredicate starts, IntUnaryOperator colleague) {}

    public Claims(Text text, LocalDate today, Names names, Everyday everyday, Beside beside) {
        this.text = text;
        this.today = today;
        this.names = names;
        this.everyday = everyday;
        this.beside = beside;
    }

    /** The customer that is called so from here on, the longest way; several if it may be each of them; or null. */
    public Names.@Nullable Found at(int from) {
        var whole = names.at(text, from);
        var part = part(from, whole);
        for (var at = from + 1; part != null && at < part.end(); at++) {
            var other = alone(at);
            if (other != null && begins(at) && other.end() > part.end() && other.end() - at > part.end() - from) {
                // 了澜 may be in a name, but 见了澜桐食品 is of 澜桐食品
                part = null;
            }
        }
        return part != null || whole == null ? part : met(whole);
    }

    private Names.@Nullable Found alone(int from) {
        var whole = names.at(text, from);
        var part = part(from, whole);
        return part != null || whole == null ? part : met(whole);
    }

    /** What is longer than a name or a short name that stands here, and in no other customer's name. */
    private Names.@Nullable Found part(int from, Names.@Nullable Found whole) {
        if (isMarkedNew(from)) {
            return null;
        }
        var part = names.partAt(text, from, whole == null ? 0 : whole.end() - from);
        var met = part == null ? null : met(part);
        return met != null && met.whom().size() == 1 && isCalled(met) ? met : null;
    }

    /** 新客户甲1公司: what is said to be somebody new is no part of a name that is known. */
    private boolean isMarkedNew(int from) {
        var at = text.folded().indexOf(NEW);
        return at >= 0 && at < from;
    }

    /** Of several, the one whose people are named right behind. */
    private Names.Found met(Names.Found found) {
        var met = found.whom().size() < 2
                ? List.<Customer>of()
                : found.whom().stream()
                        .filter(one -> contactEnd(one, found.end()) > found.end())
                        .toList();
        return met.size() == 1 ? new Names.Found(found.from(), found.end(), met) : found;
    }

    /** Where the name of somebody of theirs ends that stands here, at most behind 的; {@code at} if nobody's does. */
    private int contactEnd(Customer customer, int at) {
        return contactEnd(text, customer, at);
    }

    /** The same of any line. */
    public static int contactEnd(Text text, Customer customer, int at) {
        var from = at < text.length() && "的 ".indexOf(text.folded().charAt(at)) >= 0 ? at + 1 : at;
        for (var contact : customer.contacts()) {
            var name = Text.folded(contact);
            if (name.length() > 1 && text.startsWith(name, from) && !text.insideWord(from + name.length())) {
                return from + name.length();
            }
        }
        return at;
    }

    private boolean isCalled(Names.Found part) {
        var from = part.from();
        var end = part.end();
        if (isOtherwiseRead(from, end) || ShortNames.goesOn(text.folded(), end)) {
            return false;
        }
        var customer = part.whom().getFirst();
        var met = contactEnd(customer, end) > end;
        var place = ShortNames.placeAt(text.folded(), from);
        var own = from + place;
        if (end - own <= ShortNames.tradeAt(text.folded(), own)) {
            return false;
        }
        if (end - own < SHORTEST || everyday.isMadeOf(text, own, end)) {
            return met && begins(from) && end - own > SHORTEST;
        }
        var whole = ShortNames.endsWith(Text.folded(customer.name()), text.folded(from, end));
        return end - own > SHORTEST
                ? (begins(from) || whole) && (met || whole || ends(end))
                : begins(from) && (met || ends(end));
    }

    /** Whether a day, a time, a sum or somebody is read in the whole of it. */
    private boolean isOtherwiseRead(int from, int end) {
        var day = Dates.at(text, from, today);
        var sum = Amounts.at(text, from);
        return (day != null && day.end() >= end)
                || (sum != null && sum.end() >= end)
                || Clocks.end(text, from) >= end
                || beside.colleague().applyAsInt(from) >= end
                || Contacts.end(text, from) >= end
                || Contacts.familiar(text, from) >= end;
    }

    private boolean begins(int at) {
        return at == 0
                || text.separates(at - 1)
                || BEFORE.indexOf(text.folded().charAt(at - 1)) >= 0
                || everyday.holds(text.folded(), at - 2)
                || beside.starts().test(at);
    }

    private boolean ends(int at) {
        return at == text.length()
                || text.separates(at)
                || Text.isDigit(text.folded().charAt(at))
                || BEHIND.indexOf(text.folded().charAt(at)) >= 0
                || everyday.holds(text.folded(), at)
                || Contacts.end(text, at) > at
                || Contacts.familiar(text, at) > at
                || Dates.at(text, at, today) != null
                || Amounts.at(text, at) != null;
    }

    /** 周二三只松果打来4万: a day without what begins a name in it, if it is one without; else the day as it is. */
    public Dates.Found without(Dates.Found day) {
        for (var at = day.from() + 1; at < day.end(); at++) {
            var found = at(at);
            if (found != null && found.whom().size() == 1 && found.end() > day.end() + 1) {
                var shorter = Dates.at(Text.of(text.raw(0, at)), day.from(), today);
                if (shorter != null && shorter.end() == at) {
                    return shorter;
                }
            }
        }
        return day;
    }
}
