package io.drumbeat.line;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.date.Dates;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs of all usages, and which of them a line says. */
public final class Verbs {
    private final Map<String, Usage> byWord = new HashMap<>();
    private final Map<String, Usage> first = new HashMap<>();
    private final Map<String, Usage> behindCustomer = new HashMap<>();
    private final Set<String> labels = new HashSet<>();
    private final int longest;
    private final Implied implied;
    private final Asked asked;

    public Verbs(List<Usage> usages) {
        for (var usage : usages) {
            usage.english().forEach(verb -> byWord.put(told(Text.folded(verb)), usage));
        }
        for (var usage : usages) {
            usage.verbs().forEach(verb -> byWord.put(Text.folded(verb), usage));
        }
        for (var usage : usages) {
            usage.slots().forEach(slot -> labels.addAll(slot.labels()));
            usage.heard(Turn.ANYWHERE).forEach(word -> byWord.putIfAbsent(word, usage));
            usage.heard(Turn.FIRST).forEach(word -> first.put(word, usage));
            usage.heard(Turn.BEHIND_CUSTOMER).forEach(word -> behindCustomer.put(word, usage));
        }
        implied = new Implied(usages);
        asked = new Asked(usages, byWord);
        longest = byWord.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** How an English verb is said of what is over: visited, quoted. */
    private static String told(String verb) {
        return verb.endsWith("e") ? verb + "d" : verb + "ed";
    }

    /** A verb where it was said. */
    public record Said(int from, int end, Usage usage) {
        /** 今天 is a verb of its own and the day of any other. */
        public boolean isDay(Landmarks marks) {
            return marks.days.stream().anyMatch(day -> day.from() == from && day.dayEnd() >= end);
        }
    }

    /** The longest verb that stands here, or null. */
    public @Nullable Said at(Text text, int from) {
        // 成交价 is no verb though it begins with one; 成交率 is one itself
        var least =
                text.insideWord(from) ? longest + 1 : Math.max(1, lengthAt(Colloquial.NO_VERBS, text.folded(), from));
        for (var end = Math.min(text.length(), from + longest); end >= from + least; end--) {
            var usage = byWord.get(text.folded(from, end));
            if (usage != null && !text.insideWord(end) && !(usage.is(Trait.LOOKS) && isLead(text, from, end))) {
                return new Said(from, end, usage);
            }
        }
        return null;
    }

    private boolean isLead(Text text, int from, int end) {
        var next = end + (end < text.length() ? lengthAt(Vocabulary.LEADS, text.folded(), end) : 0);
        return Asked.isLead(text, from, end, next < text.length() && at(text, next) != null);
    }

    /** Whether a line begins with a verb. */
    public boolean begins(Text text) {
        var said = text.length() > 0 ? at(text, 0) : null;
        return said != null
                && !(text.startsWith(":", said.end())
                        && said.usage().slots().stream()
                                .anyMatch(slot -> slot.labels().contains(text.folded(0, said.end()))));
    }

    /** The usage whose verb a line begins with, and is not rather a day. */
    public Optional<Usage> first(Text text) {
        var said = begins(text) ? at(text, 0) : null;
        return Optional.ofNullable(said)
                .filter(_ -> Dates.at(text, 0, LocalDate.EPOCH) == null)
                .map(Said::usage);
    }

    /** The verb that a line is about: the one it begins with, else the first that stands free inside it. */
    public Optional<Said> of(Landmarks marks) {
        var all = all(marks);
        if (all.stream().allMatch(said -> said.isDay(marks))) {
            var meant = implied.in(marks).or(() -> Optional.ofNullable(asked.look(marks)));
            if (meant.isPresent() || all.isEmpty()) {
                return meant;
            }
        }
        var turned = asked.of(marks, all);
        var first = all.getFirst();
        return turned.or(() -> gone(marks, first))
                .or(() -> Optional.of(first).filter(said -> begins(marks, said, all.size() > 1)))
                .or(() -> standing(marks, all));
    }

    private Optional<Said> gone(Landmarks marks, Said first) {
        var gone = first.from() > 0 ? implied.gone(marks) : null;
        return Optional.ofNullable(gone)
                .filter(said -> said.from() < first.from()
                        && said.usage().equals(first.usage())
                        && marks.customers.stream()
                                .noneMatch(found -> found.end() == first.from()
                                        || implied.follows(marks, found.end(), first.from())));
    }

    private boolean begins(Landmarks marks, Said said, boolean amongOthers) {
        var begins =
                said.from() == 0 || (marks.text.separates(said.from() - 1) && blankBefore(marks.text, said.from()));
        return begins && !said.isDay(marks) && !(isLabel(marks, said) && amongOthers);
    }

    /** “今天” is a verb of its own and the day of any other; “明天拜访” is rather a next step, if another verb is there. */
    private Optional<Said> standing(Landmarks marks, List<Said> all) {
        return all.stream()
                .filter(said -> !said.isDay(marks) && !isLabel(marks, said) && !afterComingDay(marks, said))
                .findFirst()
                .or(() -> all.stream().filter(said -> !said.isDay(marks)).findFirst())
                // 今天和华为张总聊了聊 asks for no list of today.
                .or(() -> Optional.of(all.getFirst()).filter(said -> !said.isDay(marks) || marks.customers.isEmpty()));
    }

    /** 客户：华为 is rather what the customer is called than a look at it, if another verb is there. */
    private boolean isLabel(Landmarks marks, Said said) {
        var word = marks.text.folded(said.from(), said.end());
        return marks.text.startsWith(":", said.end()) && labels.contains(word);
    }

    private static boolean blankBefore(Text text, int at) {
        for (var i = 0; i < at; i++) {
            if (!text.separates(i)) {
                return false;
            }
        }
        return true;
    }

    private List<Said> all(Landmarks marks) {
        var text = marks.text;
        var all = new ArrayList<Said>();
        for (var i = 0; i < text.length(); ) {
            var blocked = lengthAt(Colloquial.NO_VERBS, text.folded(), i);
            var said = inName(marks, i) ? null : at(text, i);
            said = said == null && (blocked == 0 || i == 0) && !inName(marks, i) ? here(marks, i) : said;
            if (said != null && (said.from() == 0 || free(marks, said))) {
                all.add(said);
            }
            i += said == null && blocked > 0 ? blocked : said != null ? said.end() - said.from() : 1;
        }
        return all;
    }

    /** Words that are a verb in this place only. */
    private @Nullable Said here(Landmarks marks, int at) {
        var text = marks.text;
        if (at == 0) {
            return standing(first, text, at);
        }
        var name = text.separates(at - 1) ? at - 1 : at;
        var behind = marks.customers.stream()
                .anyMatch(found -> found.end() == name || implied.follows(marks, found.end(), at));
        var said = behind ? standing(behindCustomer, text, at) : null;
        // 华为丢了，嫌贵; but not 华为丢了一份合同.
        return said != null && text.startsWith("丢了", at) && said.end() < text.length() && !text.separates(said.end())
                ? null
                : said;
    }

    private static @Nullable Said standing(Map<String, Usage> words, Text text, int at) {
        return words.entrySet().stream()
                .filter(word -> text.startsWith(word.getKey(), at))
                .map(word -> new Said(at, at + word.getKey().length(), word.getValue()))
                .max(Comparator.comparingInt(Said::end))
                .orElse(null);
    }

    private boolean inName(Landmarks marks, int at) {
        return marks.customers.stream().anyMatch(found -> {
            var verb = found.from() == at ? at(marks.text, at) : null;
            return found.from() <= at && at < found.end() && (verb == null || verb.end() < found.end());
        });
    }

    private boolean free(Landmarks marks, Said said) {
        var s = marks.text.folded();
        // 把 #12 的金额改成8万: the field stands before it.
        if (!marks.startsAt(said.from())
                && !Colloquial.BEHIND_FIELDS.contains(s.substring(said.from(), said.end()))
                && !ofTheLast(marks, said)
                && marks.customers.stream().noneMatch(found -> implied.follows(marks, found.end(), said.from()))
                && !fromStage(marks, said)) {
            return false;
        }
        if (said.end() == s.length() || marks.text.separates(said.end())) {
            return true;
        }
        var next = s.charAt(said.end());
        var single = said.end() - said.from() == 1 && "了过完到的".indexOf(next) < 0;
        return single
                ? marks.explains(said.end()) || Contacts.end(marks.text, said.end()) > said.end()
                : "不没未".indexOf(next) < 0;
    }

    /** 华为从意向推进到报价: where it was stands before the verb. */
    private static boolean fromStage(Landmarks marks, Said said) {
        var before = marks.text.folded(Math.max(0, said.from() - 8), said.from());
        var from = before.lastIndexOf('从');
        return said.usage().tells(Deed.MOVE)
                && from >= 0
                && marks.startsAt(said.from() - before.length() + from)
                && before.chars().skip(from).noneMatch(c -> c == ' ' || c == ',');
    }

    /** 把上一条撤销, 刚才那个改到周五. */
    private static boolean ofTheLast(Landmarks marks, Said said) {
        var before = marks.text.folded(0, said.from());
        return said.usage().is(Trait.OF_THE_LAST)
                && Colloquial.THE_LAST.stream()
                        .anyMatch(last -> before.endsWith(last)
                                && marks.onlyWords(Vocabulary.LEADS, 0, said.from() - last.length()));
    }

    private static boolean afterComingDay(Landmarks marks, Said said) {
        return marks.days.stream()
                .anyMatch(day -> day.end() <= said.from()
                        && marks.onlyWords(Vocabulary.LEADS, day.end(), said.from())
                        && marks.isComing(day));
    }
}
