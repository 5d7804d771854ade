package io.drumbeat.ranking;

import io.drumbeat.ranking.Ranker.Guess;
import io.drumbeat.ranking.Sentences.Sentence;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** All that is learned from the tables: which command a line wants, and whether it tells something that was done. */
public final class Learned {
    private final FutureTask<Ranker> ranker;
    private final FutureTask<Tones> tones;

    private Learned(FutureTask<Ranker> ranker, FutureTask<Tones> tones) {
        this.ranker = ranker;
        this.tones = tones;
    }

    /** Learns from all of them, which takes a few seconds and goes on beside; the first who asks waits for the rest of it. */
    public static Learned from(List<Sentence> sentences, Lessons lessons) {
        var ranker = new FutureTask<>(() -> Ranker.of(sentences, lessons));
        var tones = new FutureTask<>(() -> Tones.of(sentences, lessons));
        Thread.ofPlatform().daemon().name("learning").start(() -> {
            ranker.run();
            tones.run();
        });
        return new Learned(ranker, tones);
    }

    /** From the sentences that ship with the bot; learned once for all that ask. */
    public static Learned shipped() {
        return Shipped.LEARNED;
    }

    private static final class Shipped {
        static final Learned LEARNED = from(Sentences.shipped().all(), Lessons.usual());
    }

    private static <T> T now(FutureTask<T> learning) {
        try {
            return learning.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** What a masked line may want, the likeliest first. */
    public List<Guess> rank(String masked) {
        return now(ranker).rank(masked);
    }

    /** How likely a masked line wants a command. */
    public double chance(String masked, String verb) {
        return now(ranker).chance(masked, verb);
    }

    /** How likely a masked line does this about a deed. */
    public double chance(String masked, Tone tone) {
        return now(tones).chance(masked, tone);
    }
}
