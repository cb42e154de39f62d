/** 97.5 % point of the normal distribution: how many standard errors a 95 % interval reaches on each side. */
export const Z95 = 1.959963984540054;
