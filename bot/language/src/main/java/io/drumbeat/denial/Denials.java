package io.drumbeat.denial;

import io.drumbeat.command.Deed;
import io.drumbeat.phrase.Finder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows what denies a deed. Whatever would be recorded at once, be proposed or stand on a button is held
 * against it.
 */
public final class Denials {
    private static final Set<Denial> OF_MEETINGS = EnumSet.of(
            Denial.MISSED,
            Denial.IN_VAIN,
            Denial.UNDECIDED,
            Denial.CONDITION,
            Denial.HEARSAY,
            Denial.OTHERS,
            Denial.RIVALS,
            Denial.RETRACTED,
            Denial.FICTION,
            Denial.ASKED);
    private static final Set<Denial> OF_OPENINGS = EnumSet.of(
            Denial.UNDECIDED,
            Denial.HEARSAY,
            Denial.OTHERS,
            Denial.RETRACTED,
            Denial.JOKE,
            Denial.FICTION,
            Denial.ASKED);
    private static final Set<Denial> OF_MONEY = EnumSet.complementOf(EnumSet.of(
            Denial.MISSED,
            Denial.IN_VAIN,
            Denial.SOON_SIGNED,
            Denial.CALLED_OFF,
            Denial.QUOTED_TO_US,
            Denial.PAID_BY_US,
            Denial.WHEN,
            Denial.NOT_SEEN,
            Denial.SARCASM));
    private static final Set<Denial> OF_LOSSES = EnumSet.complementOf(EnumSet.of(
            Denial.MISSED,
            Denial.IN_VAIN,
            Denial.SOON_SIGNED,
            Denial.CALLED_OFF,
            Denial.QUOTED_TO_US,
            Denial.PAID_BY_US,
            Denial.WHEN,
            Denial.NOT_SEEN,
            Denial.SARCASM,
            Denial.RIVALS,
            Denial.WITHDRAWN,
            Denial.QUOTED,
            Denial.PLANNED));
    private static final Set<Denial> OF_STEPS = EnumSet.of(
            Denial.UNDECIDED,
            Denial.CALLED_OFF,
            Denial.RETRACTED,
            Denial.FICTION,
            Denial.ASKED,
            Denial.HEARSAY,
            Denial.CONDITION);
    private static final Finder APART = Finder.of("[,;。!]");
    private static final Finder TAKEN_BACK =
            Finder.of("[,;。!](?:[打发点按填写说记弄搞]错了|手滑|当我没说|不用记|别记|先不记|不算数)[^,;。!]{0,6}[。!~]*$");

    /** 约了周五再谈: with a day it is no condition. */
    private static final Finder AGAIN = Finder.of("再(?=[谈说])");

    private static final Set<Denial> OF_PRAISE = EnumSet.of(
            Denial.SARCASM, Denial.UNDECIDED, Denial.CONDITION, Denial.CALLED_OFF, Denial.RETRACTED, Denial.ASKED);
    private static final Set<Deed> MEETINGS = EnumSet.of(Deed.VISIT, Deed.DEMO, Deed.CALL, Deed.TOUCH);

    private final Map<Denial, Finder> patterns = new EnumMap<>(Denial.class);

    public Denials() {
        var lines = new EnumMap<Denial, StringJoiner>(Denial.class);
        Denial kind = null;
        for (var line : table()) {
            if (line.startsWith("= ")) {
                kind = Denial.called(line.substring(2).strip()).orElseThrow(() -> new IllegalStateException(line));
            } else if (kind != null && !line.isBlank() && !line.startsWith("#")) {
                lines.computeIfAbsent(kind, _ -> new StringJoiner("|")).add(line.stripTrailing());
            }
        }
        lines.forEach((denial, joined) -> patterns.put(denial, Finder.of(joined.toString())));
    }

    private static List<String> table() {
        try (var in = Denials.class.getResourceAsStream("/spoken/denials.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What denies a deed, if anything does.
     *
     * @param deed what would be recorded; null for what tells of no deed that could be doubted
     * @param clause the folded words in which it is said
     * @param all the folded words of the whole message
     */
    public Optional<Denial> of(@Nullable Deed deed, String clause, String all) {
        var kinds = kinds(deed);
        for (var kind : kinds) {
            var whole = kind == Denial.RETRACTED
                    || kind == Denial.OTHERS
                    || kind == Denial.FICTION
                    || kind == Denial.IN_VAIN
                    || (kind.isOfAll() && !MEETINGS.contains(deed));
            if (says(kind, whole ? all : clause) || (kind == Denial.ASKED && isAsked(all))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether words say so. */
    public boolean says(Denial kind, String folded) {
        var pattern = patterns.get(kind);
        return pattern != null && pattern.in(folded);
    }

    /** Whether a message ends as a question does. */
    public static boolean isAsked(String folded) {
        return folded.endsWith("?") || folded.endsWith("吗") || folded.endsWith("没啊");
    }

    private static Set<Denial> kinds(@Nullable Deed deed) {
        return switch (deed) {
            case null -> EnumSet.of(Denial.RETRACTED, Denial.FICTION);
            case VISIT, DEMO, CALL, TOUCH -> OF_MEETINGS;
            case OPENING -> OF_OPENINGS;
            case LOSS -> OF_LOSSES;
            case QUOTE -> with(Denial.QUOTED_TO_US);
            case CASH -> with(Denial.PAID_BY_US, Denial.NOT_SEEN);
            case CONTRACT -> with(Denial.SOON_SIGNED);
            case REFUND, MOVE, RATING -> OF_MONEY;
        };
    }

    private static Set<Denial> with(Denial... more) {
        var all = EnumSet.copyOf(OF_MONEY);
        all.addAll(Set.of(more));
        return all;
    }

    /** What denies that something is still to be done. */
    public Optional<Denial> ofStep(String all) {
        return any(OF_STEPS, AGAIN.without(all));
    }

    /** What denies that a colleague is praised. */
    public Optional<Denial> ofPraise(String all) {
        return any(OF_PRAISE, all);
    }

    /** 打错了不是我, said last: whether the end of a line takes back all that stands before it. */
    public boolean isTakenBack(String all) {
        return TAKEN_BACK.in(all) || (APART.in(all) && says(Denial.FICTION, all));
    }

    private Optional<Denial> any(Set<Denial> kinds, String all) {
        return kinds.stream()
                .filter(kind -> says(kind, all) || (kind == Denial.ASKED && isAsked(all)))
                .findFirst();
    }
}
