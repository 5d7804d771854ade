package io.drumbeat.ranking;

import io.drumbeat.ranking.Ranker.Guess;
import io.drumbeat.ranking.Sentences.Sentence;
import java.util.List;

/** All that is learned from the tables: which command a line wants, and whether it tells something that was done. */
public final class Learned {
    private final Ranker ranker;
    private final Tones tones;

    private Learned(Ranker ranker, Tones tones) {
        this.ranker = ranker;
        this.tones = tones;
    }

    /** Learns from all of them; takes a few seconds. */
    public static Learned from(List<Sentence> sentences) {
        return new Learned(Ranker.of(sentences), Tones.of(sentences));
    }

    /** From the sentences that ship with the bot; learned once for all that ask. */
    public static Learned shipped() {
        return Shipped.LEARNED;
    }

    private static final class Shipped {
        static final Learned LEARNED = from(Sentences.shipped().all());
    }

    /** What a masked line may want, the likeliest first. */
    public List<Guess> rank(String masked) {
        return ranker.rank(masked);
    }

    /** How likely a masked line wants a command. */
    public double chance(String masked, String verb) {
        return rank(masked).stream()
                .filter(guess -> guess.verb().equals(verb))
                .mapToDouble(Guess::chance)
                .findFirst()
                .orElse(0);
    }

    /** How likely a masked line does this about a deed. */
    public double chance(String masked, Tone tone) {
        return tones.of(masked).getOrDefault(tone, 0.0);
    }
}
