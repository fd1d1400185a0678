/**
 * What a job's method receives.
 */
@NullMarked
package io.jets.event;

import org.jspecify.annotations.NullMarked;
