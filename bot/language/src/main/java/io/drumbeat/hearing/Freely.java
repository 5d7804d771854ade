package io.drumbeat.hearing;

import io.drumbeat.answering.Courtesies;
import io.drumbeat.answering.Proposal;
import io.drumbeat.answering.SomebodysLeave;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Denials;
import io.drumbeat.phrase.Finder;
import io.drumbeat.ranking.Masked;
import io.drumbeat.ranking.Ranker.Guess;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.ranking.Tone;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Shortened;
import io.drumbeat.weighing.Deeds;
import io.drumbeat.weighing.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is answered where the rules are not certain: a look-up, a proposal, one question, or the nearest usages. */
final class Freely {
    static final Finder OVER = Finder.of("(?<!约)[了完](?!成)|过(?![去来会])");

    /** 卢经理那边: only whom it is about. */
    private static final Finder THERE = Finder.of("(?<=[CN])(?:那|这|嗰|呢|哪)(?:边|儿|头|里|家|块|度|个)(?:呢|啊|呀)?\\s*$");

    private static final double HARDLY = 0.1;

    private static final double LIKELY = 0.3;

    private static final double SURELY = 0.6;

    /** That nothing is told, where words of a deed are said. */
    private static final double ALL_BUT = 0.8;

    private final Faculties with;

    Freely(Faculties with) {
        this.with = with;
    }

    Understood of(Understood certain, Line line) {
        return Courtesies.answer(line, with.lookUp()).orElseGet(() -> likeliest(certain, line));
    }

    private Understood likeliest(Understood certain, Line line) {
        var masked = line.masked();
        if (with.among().isOthersLeave(line) && !with.among().praises(line)) {
            return with.answers().denied(line, Denial.OTHERS);
        }
        var bare = THERE.without(masked);
        if (!Masked.tells(bare)) {
            return with.lookUp().named(line, bare.replace(" ", "")).orElse(certain);
        }
        var readings = with.readings(line);
        if (isOneForSure(readings) && !with.among().beginsWithPraise(line)) {
            return checked(readings.getFirst(), line);
        }
        if (readings.isEmpty() && SomebodysLeave.is(line) && !Denials.isAsked(line.folded())) {
            return with.answers().denied(line, Denial.OTHERS);
        }
        var guesses = with.learned().rank(masked);
        var praised =
                with.among().praises(line) ? with.among().of(line, guesses.getFirst()) : Optional.<Understood>empty();
        var away =
                with.among().asksLeave(line) ? with.among().of(line, guesses.getFirst()) : Optional.<Understood>empty();
        return praised.or(() -> away)
                .or(() -> looked(line, guesses))
                .or(() -> with.among().of(line, guesses.getFirst()))
                .or(() -> denied(readings, line))
                .orElseGet(() -> isAsked(certain)
                        ? with.guarded((Understood.Unclear) certain, line)
                        : likely(certain, line, readings, guesses));
    }

    /** Whether one record and no other is told, as certain as can be. */
    static boolean isOneForSure(List<Interpretation> readings) {
        return readings.size() == 1
                && readings.getFirst().certain()
                && readings.getFirst().isWhole();
    }

    private Optional<Understood> denied(List<Interpretation> readings, Line line) {
        return readings.stream()
                .flatMap(one -> Optional.ofNullable(one.denied()).stream())
                .findFirst()
                .map(why -> with.answers().denied(line, why));
    }

    /** Whether the rules ask for what is missing, and for nothing else. */
    private static boolean isAsked(Understood certain) {
        return certain instanceof Understood.Unclear(var _, var _, var draft)
                && draft != null
                && !draft.asked().isEmpty();
    }

    /** 作了产品演示, where the rules ask which of four it was: what the sentences like it surely want comes first. */
    Optional<Understood> ofKind(Understood.Unclear unclear, Line line) {
        var first = with.learned().rank(line.masked()).getFirst();
        var kinds = unclear.draft() == null
                ? List.<String>of()
                : unclear.draft().choices().stream()
                        .map(choice -> choice.words().split(" ", 2)[0])
                        .distinct()
                        .toList();
        var offered = kinds.size() > 2 && kinds.contains(first.verb());
        if (offered && isOneForSure(with.readings(line))) {
            return Optional.of(checked(with.readings(line).getFirst(), line));
        }
        return offered && first.chance() > LIKELY
                ? with.deeds()
                        .guessed(line, first.verb())
                        .filter(one -> one.isWhole() && one.denied() == null)
                        .map(one -> Proposal.of(line.said(), line.today(), List.of(one), line.known()))
                : Optional.empty();
    }

    /** 今晚给高经理打电话: whether nothing is told but what is to be done. */
    private static boolean isToCome(Line line, List<Interpretation> readings) {
        return !OVER.in(line.folded())
                && !readings.isEmpty()
                && readings.stream().allMatch(one -> one.usage().needs().contains(Slot.NEXT));
    }

    /** 开一个案子 金额31万 预计年底结: what is opened now, whatever is to come of it. */
    private static boolean isOfSum(Interpretation one) {
        return one.usage().accepts(Slot.AMOUNT) && one.slots().containsKey(Slot.AMOUNT);
    }

    /** What a line asks to see, if it is likely that it asks; showing it changes nothing. */
    Optional<Understood> looked(Line line, List<Guess> guesses) {
        var other = with.learned().chance(line.masked(), Tone.OTHER);
        var asks = other > SURELY;
        var denies = with.learned().chance(line.masked(), Tone.NOTHING) > other && !Denials.isAsked(line.folded());
        return guesses.stream()
                .filter(guess -> with.lookUp().isLook(guess.verb()))
                .findFirst()
                .filter(guess -> !denies || guess.chance() > SURELY)
                .filter(guess -> guess.chance() > LIKELY || (asks && guess.chance() > HARDLY))
                .flatMap(guess -> with.lookUp().of(line, guess.verb()));
    }

    /** What it is likeliest to record, as a proposal; else what alone is missing is asked. */
    Understood likely(Understood certain, Line line, List<Interpretation> readings, List<Guess> guesses) {
        var options = options(line, readings, guesses);
        var spoken = readings.stream().anyMatch(one -> one.denied() == null)
                && with.learned().chance(line.masked(), Tone.DONE) > LIKELY;
        var nothing = guesses.getFirst().verb().equals(Sentences.NOTHING)
                && guesses.getFirst().chance() > (spoken ? ALL_BUT : SURELY);
        var whole = options.stream().filter(Interpretation::isWhole).limit(2).toList();
        if (!whole.isEmpty() && !nothing) {
            return Proposal.of(line.said(), line.today(), whole, line.known());
        }
        // 签了, 收到款了: of whom and how much
        var told =
                !readings.isEmpty() && !options.isEmpty() && options.getFirst().equals(readings.getFirst());
        if (!options.isEmpty() && !nothing && options.getFirst().missing().size() <= (told ? 2 : 1)) {
            // 催我给他报价，我还没做出来: nothing more is asked of what the rest of the line denies
            var deed = Deeds.isMeeting(options.getFirst().usage())
                    ? null
                    : options.getFirst().usage().wording().deed();
            return with.denials()
                    .of(deed, line.folded(), line.folded())
                    .map(why -> with.answers().denied(line, why))
                    .orElseGet(() -> asked(options.getFirst(), line));
        }
        return certain instanceof Understood.Unclear unclear
                ? with.guarded(unclear, line)
                : with.answers().unheard(line, guesses, nothing);
    }

    /** The one thing that is missing; of whom, among those that are called by what was said. */
    private Understood asked(Interpretation option, Line line) {
        var words = Proposal.words(option, line.known());
        var called = option.missing().contains(Mention.SLOT) ? Shortened.several(line) : "";
        var blank = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        var whole = called.isEmpty() ? words : words.substring(0, blank) + " " + called + words.substring(blank);
        return with.grammar().understand(line.said().saying(whole), line.known());
    }

    /** What was told, and what the sentences like it want, but for what is denied or not theirs to say. */
    private List<Interpretation> options(Line line, List<Interpretation> readings, List<Guess> guesses) {
        var options = new ArrayList<>(readings);
        for (var guess : guesses.subList(0, 2)) {
            var told = options.stream().anyMatch(one -> one.usage().verb().equals(guess.verb()));
            var surely = guess.chance() > SURELY;
            // 荆总给了个准信 二十万: money by no word of it, where it is likelier that nothing is told
            var money = guesses.getFirst().verb().equals(Sentences.NOTHING) && with.needsSum(guess.verb());
            if (!told && !money && guess.chance() > LIKELY / 2 && (surely || !isToCome(line, readings))) {
                with.deeds()
                        .guessed(line, guess.verb())
                        .filter(one -> !isToCome(line, readings) || isOfSum(one))
                        .ifPresent(one -> options.add(isToCome(line, readings) ? 0 : options.size(), one));
            }
        }
        options.removeIf(one ->
                one.denied() != null || !one.usage().who().contains(line.who().role()));
        return options;
    }

    /** What is read for certain; a sum is still held against what is usual. */
    Understood checked(Interpretation reading, Line line) {
        var plain = new Understood.Clear(reading.said(line.said().words()));
        if (!reading.slots().containsKey(Slot.AMOUNT)) {
            return plain;
        }
        var asked = with.grammar().understand(line.said().saying(Proposal.words(reading, line.known())), line.known());
        return asked instanceof Understood.Unclear ? asked : plain;
    }

    /** 签但 华为 80万: what only a word put right would say is asked, though a part of the word says it too. */
    Understood unlessMisspelt(Understood.Unclear unclear, Line line) {
        var heard = of(unclear, line);
        var draft = unclear.draft();
        return heard instanceof Understood.Clear(var one)
                        && draft != null
                        && draft.choices().size() == 1
                        && draft.choices()
                                .getFirst()
                                .words()
                                .startsWith(one.usage().verb() + " ")
                ? unclear
                : heard;
    }
}
