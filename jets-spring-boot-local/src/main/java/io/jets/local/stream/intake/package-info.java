/**
 * Takes in the records of streams: converts them as Lambda does, decides who gets them,
 * and hands them on for delivery.
 */
@NullMarked
package io.jets.local.stream.intake;

import org.jspecify.annotations.NullMarked;
