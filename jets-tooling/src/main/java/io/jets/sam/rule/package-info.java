/**
 * The resources of rules and schedules.
 */
@NullMarked
package io.jets.sam.rule;

import org.jspecify.annotations.NullMarked;
