package io.drumbeat.answering;

import io.drumbeat.calendar.Period;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.narrowing.Teams;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.phrase.Words;
import io.drumbeat.ranking.Ranker.Guess;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Theirs;
import io.drumbeat.scene.Whom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A question with whom and when it asks about, by the same recognisers as everything else. */
public final class LookUp {
    /** What is asked under a name that no command has, and where it is shown meanwhile. */
    private static final Map<String, List<String>> ALSO = also();

    /** A question that is surely one, but hardly about what. */
    private static final double PERHAPS = 0.1;

    /** #3 那条写的是啥. */
    private static final Pattern RECEIPT = Pattern.compile("#(\\d{1,9})|第(\\d{1,9})[条笔]");

    private final Map<String, Usage> usages;

    private final Words looks;

    public LookUp(Map<String, Usage> usages) {
        this.usages = usages;
        this.looks = Words.of(usages.values().stream()
                .filter(LookUp::shows)
                .flatMap(usage -> usage.verbs().stream())
                .toList());
    }

    /** A name, and behind it those where it is looked for, the best first. */
    private static Map<String, List<String>> also() {
        var all = new HashMap<String, List<String>>();
        for (var line : Sentences.table("shown-by")) {
            var names = List.of(line.split(" ", -1));
            all.put(names.getFirst(), names.subList(1, names.size()));
        }
        return Map.copyOf(all);
    }

    public boolean isLook(String verb) {
        var usage = usages.get(verb);
        return usage == null ? ALSO.containsKey(verb) : usage.is(Trait.LOOKS);
    }

    /** Whether a usage shows something, or stands for what is asked under another name. */
    private static boolean shows(Usage usage) {
        return usage.is(Trait.LOOKS) || ALSO.values().stream().anyMatch(names -> names.contains(usage.verb()));
    }

    /** Whether a line begins with a word that shows something. */
    public boolean begins(String folded) {
        return looks.lengthAt(folded, 0) > 0;
    }

    /** The question with everything it needs, or empty if something is missing. */
    public Optional<Understood> of(Line line, String verb) {
        var usage = usages.get(verb);
        if (usage != null && usage.who().contains(line.who().role())) {
            return whole(line, usage);
        }
        return ALSO.getOrDefault(verb, List.of()).stream()
                .flatMap(other -> Optional.ofNullable(usages.get(other)).stream())
                .flatMap(other -> whole(line, other).stream())
                .findFirst();
    }

    private Optional<Understood> whole(Line line, Usage usage) {
        if (!usage.who().contains(line.who().role())) {
            return Optional.empty();
        }
        var slots = new HashMap<Slot<?>, Object>();
        into(line, usage, slots);
        if (slots.isEmpty() && !usage.accepts(Mention.SLOT) && AskedAbout.isOfThem(line)) {
            return named(line, "C");
        }
        var whose = AskedAbout.person(line);
        if (slots.isEmpty() && usage.slots().isEmpty() && whose != null && !whose.is(line.who())) {
            // 小美最近有什么安排: a page of one's own shows nothing of hers
            return toCome(line);
        }
        if (usage.is(Trait.LISTS_RECORDS)
                && slots.get(Slot.PERIOD) instanceof Period when
                && when.from().isAfter(line.today())) {
            return toCome(line);
        }
        if (usage.needs().contains(Mention.SLOT) && !slots.containsKey(Mention.SLOT)) {
            var contact = Theirs.contact(line, line.clauses(), null);
            var customer = contact == null ? null : Whom.ofContact(line, contact);
            if (customer == null) {
                return Optional.empty();
            }
            slots.put(Mention.SLOT, new Mention.Existing(customer));
        }
        return Optional.of(answered(line.said().words(), usage, slots));
    }

    /** 下周都约了谁: nothing was recorded of it yet, only promised. */
    private Optional<Understood> toCome(Line line) {
        return usages.values().stream()
                .filter(usage -> usage.is(Trait.LOOKS) && usage.is(Trait.LOOKS_AHEAD) && usage.accepts(Page.SLOT))
                .findFirst()
                .flatMap(usage -> whole(line, usage));
    }

    /** 万丰的钱到账了吗: the page that such questions are likeliest about, of the one customer that is named. */
    public Optional<Understood> asked(Line line, List<Guess> guesses) {
        var whom = line.whom();
        var one = !whom.isEmpty()
                && whom.stream().allMatch(whom.getFirst()::is)
                && whom.getFirst().mention() instanceof Mention.Existing;
        return guesses.stream()
                .filter(guess -> guess.chance() > PERHAPS || one)
                .filter(guess -> isLook(guess.verb()) && (!one || isOfCustomers(guess.verb())))
                .findFirst()
                .flatMap(guess -> of(line, guess.verb()));
    }

    private boolean isOfCustomers(String verb) {
        var usage = usages.get(verb);
        return usage != null && usage.accepts(Mention.SLOT);
    }

    /**
     * 签宝科技, 王五 11月: names and days and nothing else ask for the page where such are shown.
     *
     * @param letters what stands for them, as in a masked line
     */
    public Optional<Understood> named(Line line, String letters) {
        return ALSO.containsKey(letters) ? of(line, letters) : Optional.empty();
    }

    /** Puts whom and when a line names in their places. */
    public void into(Line line, Usage usage, Map<Slot<?>, Object> slots) {
        var person = AskedAbout.person(line);
        var period = AskedAbout.period(line, usage.looks());
        var whom = line.whom();
        var receipt = RECEIPT.matcher(line.folded());
        if (usage.accepts(Slot.RECEIPT) && receipt.find()) {
            slots.put(Slot.RECEIPT, Long.valueOf(receipt.group(1) != null ? receipt.group(1) : receipt.group(2)));
        }
        if (usage.accepts(Slot.REST)) {
            Supposed.in(line).ifPresent(words -> slots.put(Slot.REST, words));
        }
        if (person != null && usage.accepts(Slot.PERSON)) {
            slots.put(Slot.PERSON, person);
        }
        if (period != null && usage.accepts(Slot.PERIOD)) {
            slots.put(Slot.PERIOD, period);
        }
        if (person == null && usage.accepts(Narrowed.TEAM)) {
            Teams.named(line.folded(), line.known()).ifPresent(team -> slots.put(Narrowed.TEAM, team));
        }
        if (usage.accepts(Mention.SLOT)) {
            (whom.isEmpty() && person == null
                            ? AskedAbout.begun(line)
                            : whom.stream().findFirst().map(_ -> AskedAbout.whom(line)
                                    .mention()))
                    .ifPresent(one -> slots.put(Mention.SLOT, one));
        }
    }

    public Understood answered(String words, Usage usage, Map<Slot<?>, Object> slots) {
        return new Understood.Likely(new Utterance(words, usage, slots), "按“%s”回答".formatted(read(usage, slots)));
    }

    /** What a look would be asked with, filled with what a line names; empty if it needs what the line has not. */
    Optional<String> shown(Line line, Usage usage) {
        var slots = new HashMap<Slot<?>, Object>();
        into(line, usage, slots);
        return usage.needs().stream().allMatch(slots::containsKey) ? Optional.of(read(usage, slots)) : Optional.empty();
    }

    /** 王五 本周进度. */
    private static String read(Usage usage, Map<Slot<?>, Object> slots) {
        var words = new StringBuilder();
        if (slots.get(Slot.PERSON) instanceof Person who) {
            words.append(who.name()).append(' ');
        }
        if (slots.get(Narrowed.TEAM) instanceof Team team) {
            words.append(team.name()).append(' ');
        }
        if (slots.get(Slot.PERIOD) instanceof Period period) {
            words.append(period.label());
        }
        words.append(usage.verb());
        if (slots.get(Mention.SLOT) instanceof Mention whom) {
            words.append(' ').append(whom.name());
        }
        return words.toString();
    }
}
