/**
 * What jobs and their triggers are, as values.
 */
@NullMarked
package io.jets.job;

import org.jspecify.annotations.NullMarked;
