package io.drumbeat.credit;

import io.drumbeat.receivable.Movement;
import io.drumbeat.sharing.Split;

/** Cash that moved, and for whom how much of it counts; together it is what moved. */
public record Flow(Movement movement, Split.Parted parted) {}
