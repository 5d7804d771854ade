package io.drumbeat.chat;

import io.drumbeat.card.Card;

/** A new face for every message that was sent about a topic. */
public record Edit(String topic, Card card) {}
