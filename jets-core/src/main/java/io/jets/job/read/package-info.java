/**
 * From annotations on a bean's class to job values, without touching the bean.
 */
@NullMarked
package io.jets.job.read;

import org.jspecify.annotations.NullMarked;
