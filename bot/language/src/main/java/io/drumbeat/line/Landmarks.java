package io.drumbeat.line;

import io.drumbeat.date.Clocks;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.date.Periods;
import io.drumbeat.names.Claims;
import io.drumbeat.names.Everyday;
import io.drumbeat.names.Names;
import io.drumbeat.number.Amounts;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be made out in a line before its verb is known: names, days, times, amounts. Each is looked for once. */
public final class Landmarks {
    /** A day with the time of day that follows it; the day is null for a time alone. */
    public record When(int from, int dayEnd, int end, Dates.Found date) {}

    /** A time of day without a day. */
    public record Clock(int from, int end) {}

    /** A colleague's name; several people if they share it. */
    public record Who(int from, int end, List<Person> people) {}

    /** Nobody says more words than this that say nothing; looking further would take long in a long line. */
    public static final int IDLE = 40;

    public final Text text;
    public final LocalDate today;
    public final List<Names.Found> customers = new ArrayList<>();
    public final List<When> days = new ArrayList<>();
    public final List<Clock> clocks = new ArrayList<>();
    public final List<Amounts.Found> amounts = new ArrayList<>();
    public final List<Periods.Found> periods = new ArrayList<>();
    public final List<Who> colleagues = new ArrayList<>();
    /** How people speak of anybody. */
    public final Everyday everyday;

    private final boolean[] explained;
    private final Claims claims;
    private final boolean slips;

    /** @param slips whether customers are also looked for by what a slip of the keyboard made of their names */
    public Landmarks(Text text, Colleagues people, Names names, Everyday everyday, LocalDate today, boolean slips) {
        this.slips = slips;
        this.everyday = everyday;
        this.text = text;
        this.today = today;
        this.explained = new boolean[text.length() + 1];
        this.claims = new Claims(text, today, names, everyday, new Claims.Beside(this::startsAt, at -> {
            var who = people.at(text, at);
            return who == null ? at : who.end();
        }));
        for (var i = 0; i < text.length(); ) {
            i = Math.max(i + 1, text.separates(i) ? i : look(i, names, people, today));
        }
    }

    private int look(int i, Names names, Colleagues people, LocalDate today) {
        var customer = named(i, names);
        // 阿May is somebody
        var named = i > 0 && text.folded().charAt(i - 1) == '阿';
        var day = named ? null : Dates.at(text, i, today);
        var period = named ? null : Periods.at(text, i, today);
        if (period != null && (customer == null || customer.end() <= period.end())) {
            periods.add(period);
            explain(i, period.end());
        }
        // 明天去仁安 is tomorrow, whoever is called 明天眼科
        if (customer != null && (day == null || customer.end() > day.end())) {
            customers.add(customer);
            return explain(i, nameEnd(customer));
        }
        if (day != null) {
            return explain(i, dated(i, claims.without(day)));
        }
        var who = people.at(text, i);
        if (who != null) {
            colleagues.add(who);
            return explain(i, who.end());
        }
        var clock = Clocks.end(text, i);
        if (clock > i) {
            clocks.add(new Clock(i, clock));
            return explain(i, clock);
        }
        return rest(i);
    }

    /** Adds a day with the time behind it; where that ends. */
    private int dated(int from, Dates.Found day) {
        var blank = day.end() < text.length() && text.folded().charAt(day.end()) == ' ' ? day.end() + 1 : day.end();
        var clock = Clocks.end(text, blank);
        var end = clock > blank ? clock : day.end();
        days.add(new When(from, day.end(), end, day));
        return end;
    }

    /** Whether customers were only looked for by what a slip of the keyboard made of their names. */
    public boolean slipped() {
        return slips;
    }

    private Names.@Nullable Found named(int i, Names names) {
        var found = claims.at(i);
        if (found != null || !slips || !startsAt(i)) {
            return found;
        }
        var to = i;
        while (to < text.length() && !text.separates(to)) {
            to++;
        }
        return names.slipAt(text, i, to);
    }

    /** Behind what kind of company it is, and behind 那边. */
    private int nameEnd(Names.Found customer) {
        var end = customer.end() + Vocabulary.lengthAt(Vocabulary.LEGAL_FORMS, text.folded(), customer.end());
        return end + Vocabulary.lengthAt(Vocabulary.THERE, text.folded(), end);
    }

    /** 张总那边, and 张总他们 where something was done with them. */
    private int behindContact(int end) {
        var others = Vocabulary.lengthAt(Vocabulary.AND_OTHERS, text.folded(), end);
        var done = Vocabulary.lengthAt(Vocabulary.DONE_WITH, text.folded(), end + others) > 0;
        return others > 0 && done ? others : Vocabulary.lengthAt(Vocabulary.THERE, text.folded(), end);
    }

    private int rest(int i) {
        var receipt = receipt(i);
        if (receipt > i) {
            return explain(i, receipt);
        }
        var amount = Amounts.at(text, i);
        if (amount != null) {
            amounts.add(amount);
            return amount.certain() ? explain(i, amount.end()) : amount.end();
        }
        var contact = startsAt(i) ? Contacts.end(text, i) : i;
        return contact > i ? explain(i, contact + behindContact(contact)) : i;
    }

    /** Where the number of a receipt that starts here ends: #12. */
    private int receipt(int from) {
        var end = from + 1;
        while (text.folded().charAt(from) == '#'
                && end < text.length()
                && Character.isDigit(text.folded().charAt(end))) {
            end++;
        }
        return end > from + 1 ? end : from;
    }

    private int explain(int from, int to) {
        for (var i = from; i < to; i++) {
            explained[i] = true;
        }
        return to;
    }

    /** Whether a known thing covers this place. */
    public boolean explains(int at) {
        return at < text.length() && explained[at];
    }

    /** Whether something may begin here: after a blank, after what is known, or after words that say nothing more. */
    public boolean startsAt(int at) {
        var from = at;
        while (from > 0 && at - from <= IDLE && !text.separates(from - 1) && !explained[from - 1]) {
            from--;
        }
        return onlyWords(Vocabulary.LEADS, from, at);
    }

    /** Whether a day can only lie ahead. */
    public boolean isComing(When day) {
        return day.date().day().fixed()
                && day.date()
                        .day()
                        .readings(today, Day.Direction.AHEAD)
                        .getFirst()
                        .isAfter(today);
    }

    /** Whether a day, looking ahead, lies ahead: 12月10号. */
    public boolean isAhead(When day, LocalDate from) {
        var readings = day.date().day().readings(from, Day.Direction.AHEAD);
        return !readings.isEmpty() && readings.getLast().isAfter(from);
    }

    /** Whether a day is still to come in the week of today. */
    public boolean isThisWeek(When day) {
        var sunday = today.plusDays(7L - today.getDayOfWeek().getValue());
        return day.date().day().readings(today, Day.Direction.AHEAD).stream()
                .anyMatch(date -> date.isAfter(today) && !date.isAfter(sunday));
    }

    /** Whether a stretch is made of nothing but these words. */
    public boolean onlyWords(Words words, int from, int to) {
        return to - from <= IDLE && words.makeUp(text.folded(), from, to);
    }

    static void fill(boolean[] known, int from, int end) {
        for (var i = from; i < Math.min(end, known.length); i++) {
            known[i] = true;
        }
    }

    /** Whether nothing but these words and what is known stands in a stretch. */
    boolean idle(Words words, boolean[] known, int from, int to) {
        var i = from;
        while (i < to) {
            var end = i;
            while (end < to && !known[end] && !text.separates(end)) {
                end++;
            }
            if (end > i && !onlyWords(words, i, end)) {
                return false;
            }
            i = end + 1;
        }
        return true;
    }

    /** The same, with everything known that is explained. */
    public boolean between(Words words, int from, int to) {
        var known = new boolean[to];
        for (var i = from; i < to; i++) {
            known[i] = explains(i);
        }
        return idle(words, known, from, to);
    }
}
