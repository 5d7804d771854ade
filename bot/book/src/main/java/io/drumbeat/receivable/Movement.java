package io.drumbeat.receivable;

import io.drumbeat.fact.CashFact;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Some of a customer's cash that went to a deal, or from it. Whatever counts cash counts these: receipts, progress and pay.
 *
 * @param by what moved it: cash that came, was put to a deal or was given back
 * @param of what the cash itself was told with
 * @param deal whose it is; where it is free, the one it was told for, and null where there is none
 * @param placed whether it belongs to the deal's contract
 * @param cash how far it is with the cash, and whether it counts as told
 * @param fen what it is worth; less than nothing where it went from there
 */
public record Movement(Entry by, Entry of, @Nullable String deal, boolean placed, Standing cash, long fen) {

    /** How far it is with the cash. */
    public enum Standing {
        /** Finance said nothing to it yet: where it will go. */
        REPORTED,
        CONFIRMED,
        /** It counts as told, wherever it belongs. */
        AT_ITS_WORD;

        static Standing of(Reports.Status status, boolean atItsWord) {
            return status == Reports.Status.REPORTED ? REPORTED : atItsWord ? AT_ITS_WORD : CONFIRMED;
        }
    }

    /** On whose day it counts as collected: cash that is put to a deal later came on the day it came. */
    public Entry collectedBy() {
        return by.fact() instanceof CashFact.CashPut ? of : by;
    }

    /** Whether it is paid on. */
    public boolean isPaid() {
        return switch (cash) {
            case REPORTED -> false;
            case CONFIRMED -> placed;
            case AT_ITS_WORD -> true;
        };
    }

    /** On whose day it is paid on: what is put to a deal pays from the day on which somebody said so. */
    public Entry paidBy() {
        return cash == Standing.AT_ITS_WORD ? collectedBy() : by;
    }
}
