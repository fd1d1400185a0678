/**
 * Makes sample events for the triggers of jobs.
 */
@NullMarked
package io.jets.local.sample;

import org.jspecify.annotations.NullMarked;
