/**
 * Reads jobs from the annotations of a bean's class, without creating the bean.
 */
@NullMarked
package io.jets.job.read;

import org.jspecify.annotations.NullMarked;
