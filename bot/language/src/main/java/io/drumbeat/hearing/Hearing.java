package io.drumbeat.hearing;

import io.drumbeat.amending.Kinds;
import io.drumbeat.answering.Answers;
import io.drumbeat.answering.Explained;
import io.drumbeat.answering.LookUp;
import io.drumbeat.answering.PraiseAndLeave;
import io.drumbeat.answering.Proposal;
import io.drumbeat.answering.StandsStill;
import io.drumbeat.before.Before;
import io.drumbeat.before.Elliptic;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Denials;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.grammar.ToldApart;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Lessons;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.scene.Line;
import io.drumbeat.stage.Stages;
import io.drumbeat.weighing.Deeds;
import io.drumbeat.weighing.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hears a line the way people speak, and gives the first answer that is honest: recorded where the rules read it in one
 * way and nothing speaks against it, else proposed, else asked, else not understood.
 */
public final class Hearing implements Understanding {
    /** Before a record that is only to be proposed. */
    static final String PROPOSED = Before.PROPOSED;

    private static final Pattern ONLY = Pattern.compile("(?:那|那么)?(?:C|N|CN)(?:那边)?(?:呢|咧|呀)[?。! ]*");

    /** No answer to a form is longer. */
    private static final int SHORT = 14;

    private static final List<String> EXPLAIN = List.of("说明 ", "怎么读 ", "explain ");

    private final Faculties with;
    private final SeveralFacts several;
    private final HeldBack held;
    private final Questioned questioned;
    private final Freely freely;
    private final AskedAgain askedAgain;

    private Hearing(Faculties with, Before before) {
        this.with = with;
        this.several = new SeveralFacts(with, before);
        this.freely = new Freely(with);
        this.held = new HeldBack(with, freely);
        this.questioned = new Questioned(with, freely);
        this.askedAgain = new AskedAgain(with, this);
    }

    /** With the sentences that ship with the bot. */
    public static Hearing of(List<Usage> usages, Stages stages, BusinessDays days) {
        return of(usages, stages, days, OwnWords.NONE, Learned.shipped());
    }

    /** @param words what the company calls things beside */
    public static Hearing of(List<Usage> usages, Stages stages, BusinessDays days, OwnWords words, Lessons lessons) {
        var learned = Learned.from(Sentences.shipped().and(words.sentences()).all(), lessons);
        return of(usages, stages, days, words, learned);
    }

    private static Hearing of(List<Usage> all, Stages stages, BusinessDays days, OwnWords words, Learned learned) {
        var usages = new HashMap<String, Usage>();
        all.forEach(usage -> usages.put(usage.verb(), usage));
        var phrases = Phrases.shippedWith(words.byVerb());
        var denials = new Denials();
        var lookUp = new LookUp(usages);
        var deeds = new Deeds(usages, phrases, learned, denials, stages, days.backfill());
        var with = new Faculties(
                new Grammar(all, stages, days),
                days,
                phrases,
                learned,
                denials,
                usages,
                deeds,
                lookUp,
                new Answers(usages, deeds, denials, learned, lookUp),
                new PraiseAndLeave(usages, denials),
                new LastLines());
        return new Hearing(with, new Before(new Kinds(all, phrases)));
    }

    @Override
    public boolean begins(String words) {
        return with.grammar().begins(words);
    }

    /** The names, days and times that can be made out in a line. */
    public synchronized Landmarks marks(Request line, Known known) {
        return with.grammar().marks(line, known);
    }

    @Override
    public synchronized List<String> lines(Request request, Known known) {
        return EXPLAIN.stream().anyMatch(request.words()::startsWith)
                ? List.of(request.words())
                : several.of(request, known);
    }

    @Override
    public synchronized List<String> explain(Request said, Known known) {
        var told = new Explained(with.grammar(), with.denials(), with.learned());
        var line = with.line(said, known);
        var decided = lines(said, known).stream()
                .map(one -> understand(said.saying(one), known))
                .toList();
        return told.of(line, with.readings(line), decided);
    }

    @Override
    public Understood certainly(Request said, Known known) {
        return with.grammar().understand(said, known);
    }

    @Override
    public synchronized Understood understand(Request said, Known known) {
        if (said.press() != null || !said.values().isEmpty() || ToldApart.isTooMuch(said)) {
            return certainly(said, known);
        }
        if (said.words().startsWith(PROPOSED)) {
            return proposed(said, known);
        }
        var line = with.line(said, known);
        var stands = StandsStill.answer(line);
        if (stands.isPresent()) {
            return stands.get();
        }
        var attempt = with.grammar().attempt(said, known);
        // 今天 is a day, and a command of its own
        var own = begins(said.words());
        var again = Elliptic.of(said.words()).isPresent() || (!own && askedAgain.isOnlyAnother(line))
                ? askedAgain.of(said, known)
                : Optional.<Understood>empty();
        var turned = again.or(() -> onlyCustomer(line));
        return turned.or(() -> own ? Optional.empty() : goesOn(said, known))
                .orElseGet(() -> switch (attempt.understood()) {
                    case Understood.Clear clear -> held.of(clear, line);
                    case Understood.Unclear unclear -> questioned.of(unclear, line, attempt.torn());
                    default -> freely.of(attempt.understood(), line);
                });
    }

    /** 那虹桥呢, with nothing asked before that it could be another in: the page of the customer. */
    private Optional<Understood> onlyCustomer(Line line) {
        var whom = line.whom();
        return line.said().draft() == null
                        && whom.size() == 1
                        && whom.getFirst().mention() instanceof Mention.Existing
                        && ONLY.matcher(line.masked()).matches()
                ? with.lookUp().named(line, "C")
                : Optional.empty();
    }

    /** 后天上午, after 请假 was answered with a form: what fills it in, said alone. */
    private Optional<Understood> goesOn(Request said, Known known) {
        var last = Elliptic.last(said.asked());
        var before = last.isEmpty() || said.words().length() > SHORT || said.draft() != null
                ? null
                : understand(said.saying(last).recalling(""), known);
        if (before == null || !isOpen(before)) {
            return Optional.empty();
        }
        var whole = understand(said.saying(last + " " + said.words()).recalling(""), known);
        return whole instanceof Understood.Clear(var one)
                        && one.slots().size() > 0
                        && !one.usage().is(Trait.LOOKS)
                ? Optional.of(new Understood.Clear(one))
                : Optional.empty();
    }

    /** Whether a command was said and nothing with it, and it changes something. */
    private static boolean isOpen(Understood before) {
        return before instanceof Understood.Clear(var one)
                && one.slots().isEmpty()
                && one.usage().is(Trait.AWAY);
    }

    private Understood proposed(Request said, Known known) {
        var words = said.words().substring(PROPOSED.length());
        var rules = certainly(said.saying(words), known);
        var certain = rules instanceof Understood.Clear ? rules : understand(said.saying(words), known);
        return certain instanceof Understood.Clear(var one)
                ? Proposal.of(said, with.today(said), List.of(HeldBack.asRead(one)), known)
                : certain;
    }
}
